import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sqliteEngine } from '@/lib/queries/host-search'
import type { SearchQuery } from '@/lib/search/search-engine'
import { articleText, makeNewsroom } from '@/tests/support/newsroom'
import { findPaths, makeQuery, openEngines, readMarks, type TestEngine } from '@/tests/support/search-engines'
import { SEARCH_FILES } from '@/tests/support/search-newsroom'
import { makeSnapshot, snapshotOf, sync } from '@/tests/support/snapshot'

/* What every engine has to answer, asked of all of them. */

const engines = new Map<string, TestEngine>()

beforeAll(async () => {
  for (const engine of await openEngines(makeSnapshot(SEARCH_FILES), 3)) engines.set(engine.name, engine)
})

afterAll(() => engines.forEach((engine) => engine.close()))

describe.each(['sqlite', 'pagefind', 'pagefind in volumes'])('%s', (name) => {
  const engine = (): TestEngine => engines.get(name) as TestEngine
  const search = (text: string, changes?: Partial<SearchQuery>) => engine().search(makeQuery(text, changes))
  const find = async (text: string, changes?: Partial<SearchQuery>) =>
    [...(await findPaths(engine(), makeQuery(text, changes)))].map((path) => path.split('/').at(-2)).sort()

  test.each([
    ['软银', ['body-only', 'softbank', 'softbank-hk']],
    ['軟銀', ['body-only', 'softbank', 'softbank-hk']],
    ['软银集团', ['softbank-hk']],
    ['AI芯片', ['softbank', 'softbank-hk']],
    ['ＡＩ芯片', ['softbank', 'softbank-hk']],
    ['芯片 软银', ['softbank', 'softbank-hk']],
    ['第5届', ['softbank']],
    ['5届', ['softbank']],
    ['银', ['body-only', 'loose', 'softbank', 'softbank-hk']],
    ['硬', ['loose']],
    ['ai', ['ai', 'softbank', 'softbank-hk']],
    ['company', ['ai', 'trump-en']],
    ['"federal reserve"', ['fed', 'trump-en']],
    ['"reserve federal"', []],
    ['the seats', ['ai']],
    ['软银 天气', ['body-only']],
    ['软银天气', []],
    ['不存在', []],
    ['<script>', []],
    ['"', []],
    ['%', []],
    ['NEAR(软银)', []],
    ['中'.repeat(500), []],
    ['', []],
  ])('%s finds %j', async (text, slugs) => {
    expect(await find(text)).toEqual(slugs)
  })

  test('other names of what was typed are found after it, and can be taken away', async () => {
    const answer = await search('川普')
    expect(answer.synonyms).toEqual([{ word: '川普', also: ['特朗普', 'Trump'] }])
    expect(answer.results.map(({ path }) => path.split('/').at(-2))[0]).toBe('trump-hk')
    expect(answer.total).toBe(3)
    const without = await search('川普', { without: ['特朗普'] })
    expect(without.synonyms).toEqual([{ word: '川普', also: ['Trump'] }])
    expect(without.total).toBe(2)
    expect((await search('川普', { without: ['特朗普', 'trump'] })).synonyms).toEqual([])
  })

  test('a name inside a longer word, and one of several words, have other names too', async () => {
    expect(await find('特朗普关税')).toEqual(['trump', 'trump-hk'])
    expect(await find('federal reserve')).toEqual(['fed', 'trump-en'])
  })

  test('matches are marked in the script of the article', async () => {
    expect(readMarks(await search('软银集团'))).toEqual({
      title: '[軟銀集團]上季虧損',
      snippet: '[軟銀集團]公布業績。分析員看好 AI 芯片，銀行股跟升。',
    })
    expect(readMarks(await search('软银 天气')).snippet).toMatch(/^…?.*有人提到\[软银\]。.*…$/)
  })

  test('Latin words are marked whole, and nowhere inside others', async () => {
    expect(readMarks(await search('ai seats'))).toEqual({
      title: 'Remaining [seats]',
      snippet: 'An [AI] company buys chips.',
    })
  })

  test('filters narrow the answers; their counts tell what each would leave', async () => {
    expect(await find('软银', { filters: { language: 'zh-HK' } })).toEqual(['softbank-hk'])
    expect(await find('软银', { filters: { tag: '芯片' } })).toEqual(['softbank'])
    expect(await find('软银', { filters: { source: '新华社' } })).toEqual(['softbank'])
    expect(await find('软银', { filters: { category: '財經', language: 'zh-CN' } })).toEqual([])
    const { facets, total } = await search('软银', { filters: { language: 'zh-HK' } })
    expect(total).toBe(1)
    expect(facets.language).toEqual([
      { value: 'zh-CN', name: '简体', count: 2 },
      { value: 'zh-HK', name: '香港', count: 1 },
    ])
    expect(facets.category).toEqual([{ value: '財經', name: '財經', count: 1 }])
    expect(facets.source).toEqual([])
  })

  test('days are those of the site, the first and the last included', async () => {
    expect(await find('软银', { filters: { from: '2026-03-11' } })).toEqual(['body-only', 'softbank-hk'])
    expect(await find('软银', { filters: { to: '2026-03-10' } })).toEqual(['softbank'])
    expect(await find('美联储', { filters: { from: '2026-03-08', to: '2026-03-08', language: 'zh-CN' } })).toEqual([
      'fed',
    ])
  })

  test('a headline counts more than a text; by date the newest come first', async () => {
    const byWords = (await search('软银')).results.map(({ path }) => path.split('/').at(-2))
    expect(byWords.at(-1)).toBe('body-only')
    const byDate = (await search('软银', { sort: 'newest' })).results.map(({ path }) => path.split('/').at(-2))
    expect(byDate).toEqual(['body-only', 'softbank-hk', 'softbank'])
  })

  test('the same story again is one answer with its versions; a year later it is another story', async () => {
    const { results, total } = await search('夜航', { sort: 'newest' })
    expect(total).toBe(3)
    expect(results.map(({ path, versions }) => [path, versions.map((version) => version.path)])).toEqual([
      ['/zh-cn/news/wire-b/', ['/zh-cn/news/wire-a/']],
      ['/zh-cn/news/wire-old/', []],
    ])
  })

  test('when nothing matches, each word is counted alone, under the same filters', async () => {
    expect((await search('软银 按兵不动')).words).toEqual([
      { word: '软银', total: 3 },
      { word: '按兵不动', total: 1 },
    ])
    expect((await search('软银 按兵不动', { filters: { language: 'zh-HK' } })).words).toEqual([
      { word: '软银', total: 1 },
      { word: '按兵不动', total: 0 },
    ])
  })

  test('a page that is not there is the last one', async () => {
    const answer = await search('软银', { page: 99 })
    expect([answer.page, answer.pageCount, answer.results.length]).toEqual([1, 1, 3])
  })
})

test('an article is found from its time on and until it expires, without the index being touched', async () => {
  const files = {
    'zh-CN/news/a.md': articleText({
      title: '夜班电车',
      publishDate: '2026-04-02 00:00:00',
      expiryDate: '2026-04-03 00:00:00',
    }),
  }
  const newsroom = makeNewsroom({ 'site.yaml': 'languages: { zh-CN: {} }\n', ...files })
  sync(newsroom)
  const totalAt = async (now: string) => (await sqliteEngine(snapshotOf(newsroom, now)).search(makeQuery('电车'))).total
  expect(await totalAt('2026-04-01T23:59:59Z')).toBe(0)
  expect(await totalAt('2026-04-02T00:00:00Z')).toBe(1)
  expect(await totalAt('2026-04-03T00:00:00Z')).toBe(0)
})

test('what was changed or removed is found no longer', async () => {
  const newsroom = makeNewsroom({
    'zh-CN/news/a.md': articleText({ title: '夜班电车' }),
    'zh-CN/news/b.md': articleText({ title: '早班渡轮' }),
  })
  const totalOf = async (text: string) => {
    sync(newsroom)
    return (await sqliteEngine(snapshotOf(newsroom, '2026-04-01T00:00:00Z')).search(makeQuery(text))).total
  }
  expect(await totalOf('电车')).toBe(1)
  newsroom.write({ 'zh-CN/news/a.md': articleText({ title: '末班巴士，晚点' }) })
  newsroom.remove('zh-CN/news/b.md')
  expect([await totalOf('电车'), await totalOf('渡轮'), await totalOf('巴士')]).toEqual([0, 0, 1])
})
