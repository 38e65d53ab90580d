import { expect, test } from 'vitest'
import { dropRepeatedTitle } from '@/lib/content/repeated-title'

const TITLE = '电动拖轮：“安静”得没人听见'

test.each([
  ['# 电动拖轮：“安静”得没人听见\n\n正文。', '正文。'],
  ['**电动拖轮: "安静" 得没人听见**\n\n正文。', '正文。'],
  ['## [电动拖轮：“安静”得没人听见](https://a.example)\n正文。', '正文。'],
  ['电动拖轮：“安静”得没人听见\n\n正文。', '正文。'],
  ['电动拖轮：“安静”得没人听见\n第二行还在同一段。', '电动拖轮：“安静”得没人听见\n第二行还在同一段。'],
  ['电动拖轮：“安静”得没人听见，船长说。\n\n正文。', '电动拖轮：“安静”得没人听见，船长说。\n\n正文。'],
  ['正文。\n\n电动拖轮：“安静”得没人听见', '正文。\n\n电动拖轮：“安静”得没人听见'],
  ['', ''],
])('%j begins after the title', (body, rest) => {
  expect(dropRepeatedTitle(body, TITLE)).toBe(rest)
})

test('a title without letters takes nothing away', () => {
  expect(dropRepeatedTitle('……\n\nText.', '！！！')).toBe('……\n\nText.')
})
