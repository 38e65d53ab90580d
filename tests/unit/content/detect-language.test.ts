import { expect, test } from 'vitest'
import { detectOtherLanguage } from '@/lib/content/detect-language'
import { articleText } from '@/tests/support/newsroom'
import { read } from '@/tests/support/read'

const HANS =
  '港口的电动拖轮今天开始工作，这是我们这里的第一艘。船长说，他过去二十年听惯了机器的声音，现在门外只有海水。'
const HANT =
  '港口的電動拖輪今天開始工作，這是我們這裡的第一艘。船長說，他過去二十年聽慣了機器的聲音，現在門外只有海水。'
const ENGLISH =
  'The electric tug of the harbour began to work today, and it is the first of its kind. The captain said that for twenty years he had listened to the engine, and that now there is only the sea.'

test.each([
  [HANS, 'zh-CN', undefined],
  [HANT, 'zh-HK', undefined],
  [ENGLISH, 'en', undefined],
  [HANS, 'en', 'zh-Hans'],
  [HANT, 'en', 'zh-Hant'],
  [HANT, 'zh-CN', 'zh-Hant'],
  [HANS, 'zh-TW', 'zh-Hans'],
  [ENGLISH, 'zh-HK', 'en'],
  [`${HANS} iPhone AI OpenAI`, 'zh-CN', undefined],
  [`${ENGLISH} 港口`, 'en', undefined],
  ['港', 'en', undefined],
  ['', 'zh-CN', undefined],
  ['GPU 8080 TSMC NVDA', 'zh-CN', undefined],
  ['港湾で働く電動タグボートが今日から動き始めた。船長は二十年の間エンジンの音を聞いてきた。', 'ja', undefined],
  [`[港](https://example.com/${'long-english-words-in-an-address/'.repeat(30)}) ${HANS}`, 'zh-CN', undefined],
])('%s, declared as %s, is in %s', (text, declared, language) => {
  expect(detectOtherLanguage(text, declared)).toBe(language)
})

test('an article in another language than its file says is reported and marked', () => {
  const { article, problems } = read(articleText({ title: '港口的电动拖轮' }, HANS))
  expect(article?.textLang).toBe('zh-Hans')
  expect(problems).toMatchObject([{ rule: 'text-language', severity: 'warning' }])
})
