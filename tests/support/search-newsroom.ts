import { articleText } from './newsroom'

/** A small newsroom whose articles try what every engine has to get right, in `site.yaml`'s zone of Shanghai. */
export const SEARCH_FILES: Readonly<Record<string, string>> = {
  'site.yaml':
    'timeZone: Asia/Shanghai\nlanguages: { zh-CN: {name: 简体}, zh-HK: {name: 香港}, en: {name: English} }\n',
  'synonyms.yaml': '- [特朗普, 川普, Trump]\n- [美联储, 联准会, Federal Reserve]\n',
  'zh-CN/news/softbank.md': articleText(
    { title: '软银加码人工智能', date: '2026-03-10 09:00:00', categories: ['财经'], tags: ['软银', '芯片'] },
    '孙正义表示，**软银**将投资 AI芯片。第5届大会上又说了一遍。\n\n[新华社](https://example.com/1)',
  ),
  'zh-HK/news/softbank-hk.md': articleText(
    { title: '軟銀集團上季虧損', date: '2026-03-11 09:00:00', categories: ['財經'] },
    '軟銀集團公布業績。分析員看好 AI 芯片，銀行股跟升。',
  ),
  'zh-CN/news/loose.md': articleText(
    { title: '软件与银行', date: '2026-03-12 09:00:00', categories: ['科技'] },
    '软，银二字分开写。这里有软件、硬件和白银。',
  ),
  'zh-CN/news/body-only.md': articleText(
    { title: '周末阅读', summary: '几篇长文。', date: '2026-03-13 09:00:00' },
    `${'天气很好，海风很轻。'.repeat(60)}有人提到软银。${'潮水退了又涨。'.repeat(60)}`,
  ),
  'zh-CN/news/trump.md': articleText({ title: '特朗普谈关税', date: '2026-03-09 09:00:00' }, '特朗普关税方案公布。'),
  'zh-HK/news/trump-hk.md': articleText({ title: '川普再談貿易', date: '2026-03-14 09:00:00' }, '川普关税何时生效？'),
  'en/news/trump-en.md': articleText(
    { title: 'Trump speaks on tariffs', date: '2026-03-14 10:00:00', tags: ['Trade'] },
    "The President's companies stayed silent. Remaining questions are for the Federal Reserve.",
  ),
  'en/news/ai.md': articleText({ title: 'Remaining seats', date: '2026-03-15 10:00:00' }, 'An AI company buys chips.'),
  'zh-CN/news/fed.md': articleText({ title: '美联储按兵不动', date: '2026-03-08 01:00:00' }, '利率不变。'),
  'zh-CN/news/wire-a.md': articleText({ title: '港口夜航恢复全部班次', date: '2026-03-05 09:00:00' }, '港口夜航。'),
  'zh-CN/news/wire-b.md': articleText({ title: '港口夜航恢复全部班次', date: '2026-03-06 09:00:00' }, '港口夜航。'),
  'zh-CN/news/wire-old.md': articleText({ title: '港口夜航恢复全部班次', date: '2025-03-06 09:00:00' }, '港口夜航。'),
  'zh-CN/news/draft.md': articleText({ title: '软银草稿', draft: true }),
  'zh-CN/news/future.md': articleText({ title: '软银明年', publishDate: '2027-01-01 00:00:00' }),
  'zh-CN/news/expired.md': articleText({ title: '软银去年', expiryDate: '2026-03-20 00:00:00' }),
  'zh-CN/news/unlisted.md': articleText({ title: '软银不列', build: { list: 'never' } }),
}
