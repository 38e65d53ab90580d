import { expect, test } from '@playwright/test'
import { elementsOf, parseXml, textsOf } from '@/tests/support/xml'

/* Feeds, sitemaps and robots.txt, as machines ask for them. */

const ORIGIN = 'https://news.example'

for (const path of [
  '/zh-cn/index.xml',
  '/en/news/index.xml',
  '/zh-hk/categories/%E7%A7%91%E6%8A%80/index.xml',
  '/zh-cn/tags/%E5%B0%8F%E6%BD%AE%E5%AE%9E%E9%AA%8C%E5%AE%A4/index.xml',
  '/en/tags/c++/index.xml',
]) {
  test(`${path} is a feed of articles that can be read`, async ({ request }) => {
    const response = await request.get(path)
    expect(response.status()).toBe(200)
    expect(response.headers()['content-type']).toMatch(/xml/)
    const feed = parseXml(await response.text())
    expect(elementsOf(feed, 'atom:link')[0]?.attributes.href).toBe(ORIGIN + path)
    const [link = ''] = elementsOf(feed, 'item').flatMap((item) => textsOf(item, 'link'))
    expect((await request.get(link.replace(ORIGIN, ''))).status()).toBe(200)
  })
}

test('robots.txt leads to the sitemaps, and these to pages', async ({ request }) => {
  const robots = await request.get('/robots.txt')
  expect(robots.status()).toBe(200)
  expect(robots.headers()['content-type']).toMatch(/^text\/plain/)
  const index = /^Sitemap: (.+)$/m.exec(await robots.text())?.[1] ?? ''
  expect(index).toBe(`${ORIGIN}/sitemap.xml`)
  const sitemaps = textsOf(parseXml(await (await request.get('/sitemap.xml')).text()), 'loc')
  expect(sitemaps).toHaveLength(4)
  for (const sitemap of sitemaps) {
    const pages = textsOf(parseXml(await (await request.get(sitemap.replace(ORIGIN, ''))).text()), 'loc')
    for (const page of pages.slice(0, 3)) expect((await request.get(page.replace(ORIGIN, ''))).status(), page).toBe(200)
  }
})

for (const path of [
  '/index.xml',
  '/xx/index.xml',
  '/en/nothing/index.xml',
  '/en/tags/nothing/index.xml',
  '/en/news/electric-tug/index.xml',
  '/en/news/page/2/index.xml',
  '/en/index.xml/index.xml',
  '/xx/sitemap.xml',
  '/en/sitemap-2.xml',
  '/en/robots.txt',
  '/api/machines/robots.txt',
]) {
  test(`${path} is a 404`, async ({ request }) => {
    expect((await request.get(path)).status()).toBe(404)
  })
}

test('a tag names its feed, and the feed is that of the tag', async ({ page, request }) => {
  await page.goto('/en/tags/c++/')
  const link = page.locator('head link[rel="alternate"][type="application/rss+xml"]')
  await expect(link).toHaveCount(1)
  expect(await link.getAttribute('href')).toBe(`${ORIGIN}/en/tags/c++/index.xml`)
  const feed = parseXml(await (await request.get('/en/tags/c++/index.xml')).text())
  const shown = await page.locator('main article h2 a, main article h3 a').allTextContents()
  expect(elementsOf(feed, 'item').flatMap((item) => textsOf(item, 'title'))).toEqual(shown.map((title) => title.trim()))
})

test('an article describes itself for search engines in words that end no script', async ({ page }) => {
  await page.goto('/zh-cn/technology/20260915a02k7q/')
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as object
  expect(data).toMatchObject({
    '@type': 'NewsArticle',
    headline: (await page.locator('h1').textContent())?.trim(),
    inLanguage: 'zh-CN',
    mainEntityOfPage: { '@id': `${ORIGIN}/zh-cn/technology/20260915a02k7q/` },
  })
})

test('a feed that has not changed is not sent again', async ({ request }, { project }) => {
  test.skip(project.name !== 'host', 'what a file server does is its own affair')
  const first = await request.get('/en/index.xml')
  expect(first.headers()['content-type']).toBe('application/rss+xml; charset=utf-8')
  expect(first.headers()['cache-control']).toBe('public, max-age=60')
  const again = await request.get('/en/index.xml', { headers: { 'if-none-match': `W/${first.headers()['etag']}` } })
  expect([again.status(), await again.text()]).toEqual([304, ''])
})
