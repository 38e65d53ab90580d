import { expect, test } from 'vitest'
import { toPlainText } from '@/lib/markdown/plain-text'

test('markup, pictures and addresses are no text', () => {
  expect(toPlainText('# 标题\n\n**粗** ![图](/a.png "t") [链接](https://a.example/b) `码` ~~删~~')).toBe(
    '标题\n粗 链接 码 删',
  )
  expect(toPlainText('见 https://a.example/b 和 www.b.example')).toBe('见 和')
})

test('HTML leaves only its text', () => {
  expect(toPlainText('<div><b>a</b> <script>x</script><!-- y --><org>c</org></div>')).toBe('a c')
})

test('each block is a line, cells of a row stand in one', () => {
  expect(toPlainText('a\n\n- b\n- c\n\n> d\n\n| e | f |\n|--|--|\n| g | h |')).toBe('a\nb\nc\nd\ne f\ng h')
  expect(toPlainText('<table><tr><td>e</td><td>f</td></tr></table>')).toBe('e f')
})

test('blanks are collapsed, whatever kind they are', () => {
  expect(toPlainText('　　全球\u00A0\u00A0财经  a\tb\u200B')).toBe('全球 财经 a b')
})

test('footnotes keep their text and lose their marks', () => {
  expect(toPlainText('甲[^1]。\n\n[^1]: 注释')).toBe('甲。\n注释')
})

test('readings above characters do not cut words', () => {
  expect(toPlainText('<ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp>京<rt>きょう</rt></ruby>駅')).toBe('東京駅')
})

test('dollars are money', () => {
  expect(toPlainText('$5 $$6$$')).toBe('$5 $$6$$')
})

test('nothing has no text', () => {
  expect(toPlainText('')).toBe('')
  expect(toPlainText('![x](/a.png)\n\n---')).toBe('')
})
