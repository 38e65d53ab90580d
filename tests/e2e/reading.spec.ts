import { expect, test } from '@playwright/test'

test('the entry page leads to every language', async ({ page }) => {
  await page.goto('/')
  for (const [name, path] of [
    ['简体中文', '/zh-cn/'],
    ['繁體中文（香港）', '/zh-hk/'],
    ['繁體中文（台灣）', '/zh-tw/'],
    ['English', '/en/'],
  ] as const) {
    await expect(page.locator(`a[href="${path}"]`).filter({ hasText: name })).toBeVisible()
  }
  await page.locator('a[href="/en/"]').first().click()
  await expect(page).toHaveURL(/\/en\/$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('a reader opens an article from the front page', async ({ page }) => {
  await page.goto('/zh-cn/')
  const headline = page.locator('main article a').first()
  const title = (await headline.textContent())?.trim() ?? ''
  await headline.click()
  await expect(page.locator('h1')).toHaveText(title)
  await expect(page).toHaveTitle(`${title} - 潮信报`)
})

test('an article shows everything that belongs to it', async ({ page }) => {
  await page.goto('/en/news/typhoon-oriole/')
  await expect(page.locator('h1')).toHaveCount(1)
  await expect(page.locator('main time').first()).toHaveAttribute('datetime', /\+08:00$/)
  await expect(page.locator('main img').first()).toBeVisible()
  await expect(page.locator('main nav a[href^="#user-content-"]').first()).toBeVisible()
  await expect(page.locator('a[rel~="nofollow"][href^="https://example."]').first()).toBeVisible()
  await expect(page.locator('main a[href^="/en/tags/"]').first()).toBeVisible()
  await expect(page.locator('main')).not.toContainText('**')
})

test('a link of the table of contents leads to its heading', async ({ page }) => {
  await page.goto('/zh-cn/news/typhoon-oriole/')
  const link = page.locator('main nav a[href^="#user-content-"]').first()
  const text = (await link.textContent())?.trim() ?? ''
  await link.click()
  const target = page.locator(':target')
  await expect(target).toContainText(text)
  await expect(target).toBeInViewport()
})

test('footnotes lead down and back', async ({ page }) => {
  await page.goto('/en/news/spoonbill-count/')
  await page.locator('[data-footnote-ref]').first().click()
  await expect(page.locator(':target')).toBeInViewport()
  await page.locator(':target [data-footnote-backref]').first().click()
  await expect(page.locator(':target')).toHaveAttribute('data-footnote-ref', /.*/)
})

test('formulas are shown where the article asks for them, and prices stay prices', async ({ page }) => {
  await page.goto('/en/technology/tide-tables-by-hand/')
  await expect(page.locator('math').first()).toBeVisible()
  await page.goto('/en/culture/night-market-handbook/')
  await expect(page.locator('math')).toHaveCount(0)
  await expect(page.locator('main')).toContainText('$5')
})

test('the pager leads to the older article and back to the newer one', async ({ page }) => {
  await page.goto('/en/news/typhoon-oriole/')
  const first = page.url()
  await page.locator('a[rel="prev"]').click()
  await expect(page).not.toHaveURL(first)
  await page.locator('a[rel="next"]').click()
  await expect(page).toHaveURL(first)
})

test('an article that is only a headline leads to its source', async ({ page }) => {
  await page.goto('/en/news/box-index-week-46/')
  const link = page.locator('main a[href^="https://example."]').first()
  await expect(link).toBeVisible()
  await expect(link).toHaveAttribute('rel', /noopener/)
})

test('TOML and JSON front matter are articles like others', async ({ page }) => {
  await page.goto('/zh-cn/technology/oyster-reef/')
  await expect(page.locator('h1')).toBeVisible()
  await page.goto('/en/technology/cable-ship/')
  await expect(page.locator('h1')).toBeVisible()
})

test('the pictures of the newsroom are served', async ({ request }) => {
  const response = await request.get('/images/tug.svg')
  expect(response.status()).toBe(200)
  expect(response.headers()['content-type']).toContain('image/svg+xml')
})
