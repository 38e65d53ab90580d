import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { toHeadTags, toViewportTags } from '@/lib/press/head-tags'

const html = (tags: ReturnType<typeof toHeadTags>) => renderToStaticMarkup(<>{tags}</>)

test('tags stand in the order in which Next writes them, whatever the order of the fields', () => {
  const tags = html(
    toHeadTags({
      twitter: { card: 'summary', title: 'T' },
      icons: { icon: '/i.svg' },
      openGraph: {
        type: 'article',
        tags: ['a', 'b'],
        title: 'O',
        publishedTime: '2026-01-01',
        url: 'https://a.example/',
      },
      alternates: {
        types: { 'application/rss+xml': [{ url: 'https://a.example/index.xml', title: 'Feed' }] },
        languages: { en: 'https://a.example/en/' },
        canonical: 'https://a.example/',
      },
      robots: { 'max-image-preview': 'large' },
      description: 'D & d',
      title: 'A < B',
    }),
  )
  expect(tags).toBe(
    '<title>A &lt; B</title><meta name="description" content="D &amp; d"/>' +
      '<meta name="robots" content="max-image-preview:large"/>' +
      '<link rel="canonical" href="https://a.example/"/><link rel="alternate" hrefLang="en" href="https://a.example/en/"/>' +
      '<link rel="alternate" type="application/rss+xml" href="https://a.example/index.xml" title="Feed"/>' +
      '<meta property="og:title" content="O"/><meta property="og:url" content="https://a.example/"/>' +
      '<meta property="og:type" content="article"/><meta property="article:published_time" content="2026-01-01"/>' +
      '<meta property="article:tag" content="a"/><meta property="article:tag" content="b"/>' +
      '<meta name="twitter:card" content="summary"/><meta name="twitter:title" content="T"/>' +
      '<link rel="icon" href="/i.svg"/>',
  )
})

test('robots may be told what they must not do', () => {
  expect(html(toHeadTags({ robots: { index: false, follow: true } }))).toBe(
    '<meta name="robots" content="noindex, follow"/>',
  )
})

test.each([
  ['a field', { keywords: ['a'] }, 'keywords'],
  ['a field of a group', { openGraph: { determiner: 'the' } }, 'openGraph.determiner'],
  ['a rule for robots', { robots: { noarchive: true } }, 'robots.noarchive'],
  ['an icon', { icons: { apple: '/a.png' } }, 'icons.apple'],
])('%s that is not known is an error, not lost', (_, metadata, name) => {
  expect(() => toHeadTags(metadata as never)).toThrow(`\`${name}\``)
})

test.each([
  ['a title with a template', { title: { absolute: 'A' } }],
  ['a picture with a size', { twitter: { images: [{ url: 'https://a.example/a.png', width: 1 }] } }],
])('%s is an error, not lost', (_, metadata) => {
  expect(() => toHeadTags(metadata as never)).toThrow('only as a text')
})

test('what a browser is told of the window is known field by field too', () => {
  expect(html(toViewportTags({ themeColor: [{ media: '(x)', color: '#fff' }] }))).toContain(
    '<meta name="theme-color" content="#fff" media="(x)"/>',
  )
  expect(() => toViewportTags({ colorScheme: 'dark' })).toThrow('`viewport.colorScheme`')
})
