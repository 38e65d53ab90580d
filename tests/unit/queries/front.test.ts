import { expect, test } from 'vitest'
import { getFront, type Front } from '@/lib/queries/front'
import { articleText } from '@/tests/support/newsroom'
import { makeSnapshot } from '@/tests/support/snapshot'

/** So many articles in a section, the first the newest. */
function stories(section: string, count: number, fields: Record<string, unknown> = {}): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `en/${section}/${String(at).padStart(2, '0')}.md`,
      articleText({ title: `${section} ${at}`, date: `2026-01-${String(28 - at).padStart(2, '0')}`, ...fields }),
    ]),
  )
}

function frontOf(files: Record<string, string>, yaml = ''): Front | undefined {
  return getFront(makeSnapshot({ 'site.yaml': `languages: { en: {} }\n${yaml}`, ...files }), 'en')
}

function titlesOf({ lead, secondary, latest, blocks }: Front): string[] {
  return [lead, ...secondary, ...latest, ...blocks.flatMap(({ stories: all }) => all)].flatMap(
    (story) => story?.title ?? [],
  )
}

test('no story is on the front page twice, and the newest lead it', () => {
  const front = frontOf({ ...stories('news', 9), ...stories('sport', 9), ...stories('arts', 9) })
  const titles = front ? titlesOf(front) : []
  expect(new Set(titles).size).toBe(titles.length)
  expect(titles.slice(0, 3).map((title) => title.split(' ')[1])).toEqual(['0', '0', '0'])
  expect(front?.blocks.map(({ title, path }) => [title, path])).toEqual([
    ['Arts', '/en/arts/'],
    ['News', '/en/news/'],
    ['Sport', '/en/sport/'],
  ])
})

test('the stories of the first page of the list are all on the front page', () => {
  const front = frontOf(stories('news', 20), 'pageSize: 14\n')
  expect(front && titlesOf(front).slice(0, 14)).toEqual(Array.from({ length: 14 }, (_, at) => `news ${at}`))
})

test('a paper with one section is told apart by its categories', () => {
  const files = { ...stories('news', 12, { categories: ['a'] }), ...stories('news/x', 12, { categories: ['b'] }) }
  expect(frontOf(files)?.blocks.map(({ title, path }) => [title, path])).toEqual([
    ['a', '/en/categories/a/'],
    ['b', '/en/categories/b/'],
  ])
})

test('the newsroom says which blocks there are, in which order and layout', () => {
  const yaml =
    'front: { latest: 0, blocks: [{ tag: Tea, layout: headlines, limit: 2 }, { section: Arts, layout: lead }, { category: gone }] }\n'
  const front = frontOf({ ...stories('news', 9, { tags: ['tea'] }), ...stories('arts', 6) }, yaml)
  expect(front?.latest).toEqual([])
  expect(front?.blocks.map(({ title, layout, stories: all }) => [title, layout, all.length])).toEqual([
    ['tea', 'headlines', 2],
    ['Arts', 'lead', 4],
  ])
})

test('a block with a single story is left out, and cards without pictures are headlines', () => {
  const yaml = 'front: { latest: 1, blocks: [{ section: arts }, { section: news, layout: cards }] }\n'
  const front = frontOf({ ...stories('news', 9), ...stories('arts', 1, { date: '2020-01-01' }) }, yaml)
  expect(front?.blocks.map(({ title, layout }) => [title, layout])).toEqual([['News', 'headlines']])
})

test('stories with pictures are cards where they are wanted so', () => {
  const yaml = 'front: { latest: 0, blocks: [{ section: news, layout: cards }] }\n'
  const front = frontOf(stories('news', 9, { thumbnail: 'https://a.example/x.jpg' }), yaml)
  expect(front?.blocks[0]?.layout).toBe('cards')
})

test('a paper with a single story has a lead and nothing else', () => {
  const front = frontOf(stories('news', 1))
  expect(front).toMatchObject({ lead: { title: 'news 0' }, secondary: [], latest: [], blocks: [] })
})

test('front: list is the plain list', () => {
  expect(frontOf(stories('news', 3), 'front: list\n')).toBeUndefined()
})
