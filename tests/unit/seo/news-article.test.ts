import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { toString } from 'hast-util-to-string'
import { expect, test } from 'vitest'
import { requestForPath } from '@/lib/queries/page-request'
import { getPage } from '@/lib/queries/pages'
import { toNewsArticle, toScriptJson } from '@/lib/seo/news-article'
import { articleText } from '@/tests/support/newsroom'
import { makeSnapshot } from '@/tests/support/snapshot'

function newsArticle(fields: Readonly<Record<string, unknown>>, body?: string) {
  const snapshot = makeSnapshot({ 'zh-CN/news/a.md': articleText(fields, body) })
  const request = requestForPath(snapshot, '/zh-cn/news/a/')
  const page = request && getPage(request)
  if (page?.kind !== 'article') throw new Error('There is no article.')
  return toNewsArticle(page.view, page.frame, 'https://news.example')
}

const PAPER = { '@type': 'Organization', name: 'Broadsheet', url: 'https://news.example/zh-cn/' }

test('an article is described with everything it tells', () => {
  const title = '长标题'.repeat(60)
  const url = 'https://news.example/zh-cn/news/a/'
  expect(
    newsArticle({
      title,
      summary: '摘要',
      lastmod: '2026-03-15 10:00:00',
      authors: ['甲', '乙'],
      categories: ['科技'],
      tags: ['AI'],
      thumbnail: '/a.png',
      source: { name: '通讯社', url: 'https://agency.example/1' },
    }),
  ).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    description: '摘要',
    url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    inLanguage: 'zh-CN',
    datePublished: '2026-03-14T09:00:00+08:00',
    dateModified: '2026-03-15T10:00:00+08:00',
    author: [
      { '@type': 'Person', name: '甲' },
      { '@type': 'Person', name: '乙' },
    ],
    publisher: PAPER,
    image: ['https://news.example/a.png'],
    articleSection: ['科技'],
    keywords: ['AI'],
    isBasedOn: 'https://agency.example/1',
  })
})

test('without an author the source is named, without a source the paper', () => {
  expect(newsArticle({ source: { name: '通讯社', url: 'https://agency.example/1' } }).author).toEqual([
    { '@type': 'Organization', name: '通讯社' },
  ])
  expect(newsArticle({}).author).toEqual([PAPER])
})

test('what an article does not tell is left out', () => {
  expect(Object.keys(newsArticle({ date: '' }, '')).sort()).toEqual(
    ['@context', '@type', 'author', 'headline', 'inLanguage', 'mainEntityOfPage', 'publisher', 'url'].sort(),
  )
})

test.each([
  '</script><script>alert(1)</script>',
  '<!--<script>',
  ']]>',
  '&lt;/script&gt;',
  '\u2028\u2029',
  '\ud800 "quoted" \\',
])('the headline %j stays inside its script', (title) => {
  const html = `<script type="application/ld+json">${toScriptJson({ title })}</script><p>after</p>`
  const tree = fromHtml(html, { fragment: true })
  expect(tree.children.map((child) => child.type === 'element' && child.tagName)).toEqual(['script', 'p'])
  expect(JSON.parse(toString(tree.children[0] as never))).toEqual({ title })
})

test('whatever a text holds, its JSON is safe in a script and gives the text back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = toScriptJson({ text })
      expect(json).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(json)).toEqual({ text })
    }),
    { numRuns: 2000 },
  )
})
