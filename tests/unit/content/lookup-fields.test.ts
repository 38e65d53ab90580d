import { expect, test } from 'vitest'
import { articleText } from '@/tests/support/newsroom'
import { read, readOk } from '@/tests/support/read'
import { makeSite } from '@/tests/support/site'

const site = makeSite()

test.each([
  [undefined, ['date', 'author']],
  [['categories'], ['categories']],
  ['date', ['date']],
  [[], []],
  [null, []],
  ['', []],
  [false, []],
])('post_meta: %j gives %j on a site with date and author', (post_meta, expected) => {
  const own = makeSite({ postMeta: ['date', 'author'] })
  expect(readOk(articleText(post_meta === undefined ? {} : { post_meta }), { site: own }).postMeta).toEqual(expected)
})

test('an unknown part of post_meta is reported and left out', () => {
  const { article, problems } = read(articleText({ post_meta: ['price', 'date'] }))
  expect(article?.postMeta).toEqual(['date'])
  expect(problems).toMatchObject([{ rule: 'unknown-post-meta' }])
})

test.each([
  ['/a.png', ['post'], ['post']],
  [{ src: '/a.png' }, ['post'], ['post']],
  [{ src: '/a.png', visibility: [] }, ['post'], ['post']],
  [{ src: '/a.png', visibility: null }, ['post'], ['post']],
  [{ src: '/a.png', visibility: 'list' }, ['post'], ['list']],
  [{ src: '/a.png', visibility: ['list', 'post'] }, ['post'], ['list', 'post']],
  ['/a.png', [], ['list', 'post']],
] as const)('thumbnail %j on a site with %j shows at %j', (thumbnail, visibility, expected) => {
  const own = makeSite({ thumbnail: { visibility: [...visibility] } })
  expect(readOk(articleText({ thumbnail }), { site: own }).thumbnail?.visibility).toEqual(expected)
})

test.each([
  [undefined, ['social']],
  [[], ['social']],
  [null, ['social']],
  [
    ['recent', 'about'],
    ['recent', 'about'],
  ],
  [false, []],
])('widgets: %j gives %j where articles have social by default', (widgets, expected) => {
  const own = makeSite({ sidebar: { ...site.sidebar, singleWidgets: ['social'] }, customWidgets: ['about'] })
  const { article, problems } = read(articleText(widgets === undefined ? {} : { widgets }), { site: own })
  expect(article?.widgets).toEqual(expected)
  expect(problems).toEqual([])
})

test('a widget that is neither built in nor written is reported', () => {
  const { problems } = read(articleText({ widgets: ['about', 'Search'] }))
  expect(problems.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
    'unknown-widget There is no widget `about`.',
    'unknown-widget There is no widget `Search`.',
  ])
})

test.each([
  [undefined, true],
  ['', true],
  [null, true],
  [false, false],
  ['false', true],
])('comments: %j gives %s', (comments, expected) => {
  expect(readOk(articleText(comments === undefined ? {} : { comments })).comments).toBe(expected)
})

test('dates without a zone are in that of the language', () => {
  const own = makeSite({ languages: [{ tag: 'en', name: 'en', title: 'T', timeZone: 'America/New_York' }] })
  const { date } = readOk(articleText({ date: '2026-01-02 00:00:00' }), { site: own })
  expect(date).toEqual({ time: Date.parse('2026-01-02T05:00:00Z'), offset: -300 })
})
