import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Article } from '@/lib/content/article'
import type { ArticleView } from '@/lib/queries/articles'
import { renderArticleContent } from '@/components/article/article-content'
import { AuthorBox } from '@/components/article/author-box'
import { Widget } from '@/components/widgets/registry'
import type { WidgetData } from '@/lib/queries/frame'
import { articleText } from '@/tests/support/newsroom'
import { readOk } from '@/tests/support/read'
import { makeSite } from '@/tests/support/site'

function htmlOf(data: WidgetData, lang = 'en'): string {
  return renderToStaticMarkup(<Widget data={data} lang={lang} />)
}

function custom(markdown: string, title = ''): WidgetData {
  return { name: 'custom', widget: 'about', title, markdown, siteUrl: 'https://news.example' }
}

test('a widget of the newsroom is as safe as an article', () => {
  const html = htmlOf(
    custom('Hi <script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1))', '<b>T</b>'),
  )
  expect(html).not.toMatch(/<script|onerror|javascript:|<b>T/)
  expect(html).toContain('data-widget="about"')
})

test('ids in a widget never meet those of the article, and their links follow', () => {
  const html = htmlOf(custom('## Part\n\n[up](#part) and a note[^1]\n\n[^1]: Text.'))
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
  expect(ids.length).toBeGreaterThan(2)
  expect(ids.every((id) => id?.startsWith('widget-about-'))).toBe(true)
  expect(targets.filter((id) => !ids.includes(id))).toEqual([])
})

test('a widget of the newsroom without a title has no heading', () => {
  expect(htmlOf(custom('Text.'))).not.toContain('<h2')
})

test.each<WidgetData>([
  { name: 'social', links: [] },
  { name: 'languages', languages: [] },
  { name: 'sidemenu', entries: [], path: '/' },
  { name: 'recent', articles: [] },
])('an empty $name widget shows nothing', (data) => {
  expect(htmlOf(data)).toBe('')
})

test('the side menu nests its entries and marks the page', () => {
  const child = { name: 'B', pre: '', post: '', path: '/en/b/', isActive: true, children: [] }
  const entries = [{ name: 'A', pre: '★', post: 'new', path: '/en/a/', isActive: true, children: [child] }]
  const html = htmlOf({ name: 'sidemenu', entries, path: '/en/b/' })
  expect(html).toMatch(/★ A new<\/a><ul.*aria-current="page">B/)
})

test.each([
  [{ author: 'Ana' }, { name: 'Desk' }, 'About Ana'],
  [{ authors: ['Ana', 'Lin'] }, { name: 'Desk' }, 'About Ana · Lin'],
  [{}, { name: 'Desk', bio: 'We **write**.' }, 'About Desk'],
  [{ author: '' }, { name: 'Desk' }, 'About Desk'],
  [{}, { bio: 'Nobody.' }, ''],
  [{}, undefined, ''],
])('the author box of an article with %j on a site with %j says %j', async (fields, siteAuthor, says) => {
  const site = makeSite(siteAuthor === undefined ? {} : { author: siteAuthor })
  const article = readOk(articleText({ ...fields, authorbox: true }), { site })
  const { author } = await renderArticleContent(viewOf(article), site, { siteUrl: 'https://news.example' })
  const html = renderToStaticMarkup(
    <AuthorBox name={article.authors.join(' · ') || author?.name} author={author} lang="en" />,
  )
  expect(says === '' ? html : html.replace(/<[^>]*>/g, '')).toContain(says)
  expect(html === '').toBe(says === '')
})

function viewOf(article: Article): ArticleView {
  return {
    article,
    path: article.wantedPath,
    summary: '',
    picture: '',
    authors: article.authors,
    findPicture: () => undefined,
    categories: [],
    tags: [],
    related: [],
    translations: [],
  }
}
