import { expect, test } from 'vitest'
import { messagesFor } from '@/lib/i18n/messages-for'
import { en, type Messages } from '@/lib/i18n/messages/en'
import { zhCN } from '@/lib/i18n/messages/zh-cn'
import { zhHK } from '@/lib/i18n/messages/zh-hk'
import { zhTW } from '@/lib/i18n/messages/zh-tw'
import { foldText } from '@/lib/search/fold-table'

/** All texts, those with parameters filled in. */
function textsOf(messages: Messages): string[] {
  return Object.values(messages).map((text) =>
    typeof text === 'string' ? text : String((text as (...values: unknown[]) => string)(2, 3)),
  )
}

test.each([
  ['zh-CN', zhCN],
  ['zh', zhCN],
  ['zh-SG', zhCN],
  ['zh-Hans-HK', zhHK],
  ['zh-HK', zhHK],
  ['zh-MO', zhHK],
  ['yue', zhHK],
  ['zh-TW', zhTW],
  ['zh-Hant', zhTW],
  ['en', en],
  ['en-US', en],
  ['fr', en],
])('%s reads the right texts', (lang, messages) => {
  // `yue` is at home in Hong Kong.
  expect(messagesFor(lang)).toBe(messages)
})

test.each([
  ['zh-HK', zhHK],
  ['zh-TW', zhTW],
])('%s shows no simplified character', (_, messages) => {
  const simplified = /[设页类标签归档语种发闻级过还无来务们这时间题应该报纸认证书载统线讨论联络]/u
  expect(textsOf(messages).filter((text) => simplified.test(text))).toEqual([])
})

test('the simplified texts are simplified', () => {
  expect(textsOf(zhCN).filter((text) => foldText(text) !== text.normalize('NFKC').toLowerCase())).toEqual([])
})

test('no Chinese text is left in English', () => {
  for (const messages of [zhCN, zhHK, zhTW]) {
    expect(textsOf(messages).filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([])
  }
})
