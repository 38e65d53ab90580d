import { expect, test, type Locator, type Page } from '@playwright/test'

/** Clicks a link and waits until its page is there. */
async function follow(page: Page, link: Locator): Promise<void> {
  const path = await link.getAttribute('href')
  await link.click()
  await page.waitForURL((url) => url.pathname === path)
}

/** Addresses of the articles that a list page shows. */
async function articlesOf(page: Page): Promise<string[]> {
  return page
    .locator('main article h2 a, main article h3 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
}

test('the pages of a list hold every article once, and page 1 has one address', async ({ page }) => {
  await page.goto('/zh-cn/news/')
  const seen = await articlesOf(page)
  for (;;) {
    const next = page.locator('main nav a[rel="next"]')
    if ((await next.count()) === 0) break
    await follow(page, next.first())
    seen.push(...(await articlesOf(page)))
  }
  expect(page.url()).toMatch(/\/zh-cn\/news\/page\/2\/$/)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBeGreaterThan(6)
  await expect(page.locator('main nav a[href$="/page/1/"]')).toHaveCount(0)
  await page.locator('main nav a[href="/zh-cn/news/"]').last().click()
  await expect(page).toHaveURL(/\/zh-cn\/news\/$/)
})

test('every page of a list has a title of its own', async ({ page }) => {
  await page.goto('/zh-cn/')
  const first = await page.title()
  await page.goto('/zh-cn/page/2/')
  expect(await page.title()).not.toBe(first)
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', 'https://news.example/zh-cn/page/2/')
})

test('a Chinese tag opens its page', async ({ page }) => {
  await page.goto('/zh-cn/technology/20260915a02k7q/')
  await page.locator('main').getByRole('link', { name: '小潮实验室' }).click()
  await expect(page).toHaveURL(/\/zh-cn\/tags\/%E5%B0%8F%E6%BD%AE%E5%AE%9E%E9%AA%8C%E5%AE%A4\/$/)
  await expect(page.locator('h1')).toContainText('小潮实验室')
  expect(await articlesOf(page)).toContain('/zh-cn/technology/20260915a02k7q/')
})

test('tags with signs in them lead to pages', async ({ page }) => {
  await page.goto('/en/technology/neap-chip-open-tapeout/')
  const paths = await page
    .locator('main a[href^="/en/tags/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(paths).toContain('/en/tags/c++/')
  for (const path of paths) expect((await page.goto(path))?.status(), path).toBe(200)
})

test('the overviews list all categories and tags', async ({ page }) => {
  for (const taxonomy of ['categories', 'tags']) {
    await page.goto(`/zh-tw/${taxonomy}/`)
    await expect(page.locator('h1')).toBeVisible()
    await follow(page, page.locator(`main a[href^="/zh-tw/${taxonomy}/"]`).first())
    expect((await articlesOf(page)).length).toBeGreaterThan(0)
  }
})

test('the archive leads by year and month to articles', async ({ page }) => {
  await page.goto('/en/archives/')
  await follow(page, page.locator('main a[href^="/en/archives/2026/"]').last())
  await expect(page).toHaveURL(/\/en\/archives\/2026\/(\d\d\/)?$/)
  expect((await articlesOf(page)).length).toBeGreaterThan(0)
})

test.describe('addresses that do not exist', () => {
  for (const path of [
    '/nothing/',
    '/xx/',
    '/zh-cn/nothing/',
    '/zh-cn/news/nothing/',
    '/zh-cn/page/9999/',
    '/zh-cn/page/0/',
    '/zh-cn/page/abc/',
    '/zh-cn/news/page/9999/',
    '/zh-cn/tags/nothing/',
    '/zh-cn/categories/nothing/',
    '/zh-cn/archives/1999/',
    '/en/news/harbour-tunnel/',
    '/zh-cn/culture/time-capsule/',
    '/en/news/ferry-suspension/',
  ]) {
    test(`${path} is a 404`, async ({ page }) => {
      const response = await page.goto(path)
      expect(response?.status()).toBe(404)
      await expect(page.locator('h1')).toBeVisible()
      await expect(page.locator('meta[name="robots"]').first()).toHaveAttribute('content', /noindex/)
    })
  }
})

test('a missing page speaks the language of its address', async ({ page }) => {
  await page.goto('/zh-hk/nothing/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-HK')
  await expect(page.locator('h1')).toContainText('找不到頁面')
})
