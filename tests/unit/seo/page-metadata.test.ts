import { expect, test } from 'vitest'
import { requestForPath } from '@/lib/queries/page-request'
import { getPage } from '@/lib/queries/pages'
import type { Snapshot } from '@/lib/queries/snapshot'
import { toMetadata } from '@/lib/seo/page-metadata'
import { toOpenGraphLocale } from '@/lib/seo/social-metadata'
import { articleText } from '@/tests/support/newsroom'
import { makeSnapshot } from '@/tests/support/snapshot'

function metadataAt(snapshot: Snapshot, path: string) {
  const request = requestForPath(snapshot, path)
  const page = request && getPage(request)
  if (!page) throw new Error(`There is no page at ${path}.`)
  return toMetadata(page, snapshot.site, 'https://news.example')
}

test('an article has a card with its full headline, summary, dates and pictures', () => {
  const title = 'A headline that is long. '.repeat(8).trim()
  const snapshot = makeSnapshot({
    'en/news/a.en.md': articleText({
      title,
      summary: 'In short.',
      lastmod: '2026-03-15 10:00:00',
      thumbnail: 'img/小.png',
      categories: ['City'],
      tags: ['x', 'y'],
      authors: ['Ann'],
    }),
    'zh-CN/news/a.zh-CN.md': articleText(),
  })
  const { openGraph, twitter, robots, description } = metadataAt(snapshot, '/en/news/a/')
  const pictures = ['https://news.example/img/%E5%B0%8F.png']
  expect(description).toBe('In short.')
  expect(openGraph).toEqual({
    type: 'article',
    title,
    description: 'In short.',
    url: 'https://news.example/en/news/a/',
    siteName: 'Broadsheet',
    locale: 'en_US',
    alternateLocale: ['zh_CN'],
    images: pictures,
    publishedTime: '2026-03-14T09:00:00+08:00',
    modifiedTime: '2026-03-15T10:00:00+08:00',
    section: 'City',
    authors: ['Ann'],
    tags: ['x', 'y'],
  })
  expect(twitter).toEqual({ card: 'summary_large_image', title, description: 'In short.', images: pictures })
  expect(robots).toEqual({ 'max-image-preview': 'large' })
})

test('pictures that are meant for previews come before the thumbnail', () => {
  const snapshot = makeSnapshot({
    'en/news/a.md': articleText({ thumbnail: '/t.png', images: ['https://cdn.example/p.png'] }),
  })
  expect(metadataAt(snapshot, '/en/news/a/').openGraph?.images).toEqual(['https://cdn.example/p.png'])
})

test('an article without anything has no empty fields in its card', () => {
  const snapshot = makeSnapshot({ 'en/news/a.md': articleText({ date: '' }, '') })
  const { openGraph, twitter } = metadataAt(snapshot, '/en/news/a/')
  expect(Object.keys(openGraph ?? {}).sort()).toEqual(['locale', 'siteName', 'title', 'type', 'url'])
  expect(Object.keys(twitter ?? {}).sort()).toEqual(['card', 'title'])
})

test('front pages, sections, categories and tags name their feed on every page; other pages name none', () => {
  const snapshot = makeSnapshot({
    'en/news/a.md': articleText({ tags: ['x'], categories: ['c'] }),
    'en/news/b.md': articleText(),
    'en/news/c.md': articleText(),
    'en/empty/_index.md': '---\ntitle: Empty\n---\n',
  })
  const feedAt = (path: string) => metadataAt(snapshot, path).alternates?.types?.['application/rss+xml']
  expect(feedAt('/en/')).toEqual([{ url: 'https://news.example/en/index.xml', title: 'Broadsheet' }])
  expect(feedAt('/en/news/page/2/')).toEqual([
    { url: 'https://news.example/en/news/index.xml', title: 'News - Broadsheet' },
  ])
  expect(feedAt('/en/categories/c/')).toMatchObject([{ url: 'https://news.example/en/categories/c/index.xml' }])
  expect(feedAt('/en/tags/x/')).toMatchObject([{ url: 'https://news.example/en/tags/x/index.xml' }])
  for (const path of ['/en/empty/', '/zh-cn/', '/en/tags/', '/en/archives/', '/en/archives/2026/', '/en/news/a/'])
    expect(feedAt(path), path).toBeUndefined()
})

test('the search has no card and stays out of search engines', () => {
  const metadata = metadataAt(makeSnapshot({}), '/en/search/')
  expect(metadata.openGraph).toBeUndefined()
  expect(metadata.robots).toEqual({ index: false, follow: true })
})

test.each([
  ['zh-CN', 'zh_CN'],
  ['zh-HK', 'zh_HK'],
  ['zh-Hant', 'zh_TW'],
  ['en', 'en_US'],
])('%s is %s in Open Graph', (lang, locale) => {
  expect(toOpenGraphLocale(lang)).toBe(locale)
})
