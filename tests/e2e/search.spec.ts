import { expect, test } from '@playwright/test'

const results = 'main li article'

test('the widget searches, and the results show the match in the script of the article', async ({ page }) => {
  await page.goto('/zh-cn/')
  await page.locator('[data-widget="search"] input[name="q"]').fill('旧埠')
  await page.locator('[data-widget="search"] input[name="q"]').press('Enter')
  await expect(page).toHaveURL(/\/zh-cn\/search\/\?q=/)
  await expect(page.locator(results).first()).toBeVisible()
  await expect(page.locator(`${results} mark`).filter({ hasText: '旧埠' }).first()).toBeVisible()
  await expect(page.locator(`${results} mark`).filter({ hasText: '舊埠' }).first()).toBeVisible()
})

test('traditional characters find simplified ones', async ({ page }) => {
  await page.goto('/zh-hk/search/?q=%E9%A2%B1%E9%A2%A8')
  await expect(page.locator('main a[href="/zh-cn/news/typhoon-oriole/"]').first()).toBeVisible()
})

test('case and width do not matter', async ({ page }) => {
  for (const query of ['TYPHOON', 'typhoon', 'Ｔｙｐｈｏｏｎ']) {
    await page.goto(`/en/search/?q=${encodeURIComponent(query)}`)
    await expect(page.locator('main a[href="/en/news/typhoon-oriole/"]').first()).toBeVisible()
  }
})

test('a query without a match says so', async ({ page }) => {
  await page.goto('/en/search/?q=xyzzy')
  await expect(page.locator('main')).toContainText('Nothing found for “xyzzy”')
})

test('markup in a query is only text', async ({ page }) => {
  await page.goto(`/en/search/?q=${encodeURIComponent('<script>alert(1)</script><img src=x onerror=alert(2)>')}`)
  await expect(page.locator('main')).toContainText('<script>')
  await expect(page.locator('main img[src="x"]')).toHaveCount(0)
})

test('what is not published is not found', async ({ page }) => {
  for (const query of ['tunnel', '时间胶囊']) {
    await page.goto(`/en/search/?q=${encodeURIComponent(query)}`)
    await expect(page.getByRole('status')).not.toBeEmpty()
    await expect(page.locator('main a[href*="harbour-tunnel"], main a[href*="time-capsule"]')).toHaveCount(0)
  }
})

test('results are not for search engines', async ({ page }) => {
  await page.goto('/en/search/')
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
})
