import { expect, test } from '@playwright/test'

test('the language switch leads to the translation of the article', async ({ page }) => {
  await page.goto('/zh-cn/news/electric-tug/')
  await page.getByRole('banner').locator('a[hreflang="en"]').click()
  await expect(page).toHaveURL(/\/en\/news\/electric-tug\/$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('translations that share a key find each other', async ({ page }) => {
  await page.goto('/zh-cn/technology/20260915a02k7q/')
  await page.getByRole('banner').locator('a[hreflang="en"]').click()
  await expect(page).toHaveURL(/\/en\/technology\/neap-chip-open-tapeout\/$/)
})

test('where there is no translation the switch leads to the front page of the language', async ({ page }) => {
  await page.goto('/zh-cn/news/school-boat/')
  await expect(page.getByRole('banner').locator('a[hreflang="en"]')).toHaveAttribute('href', '/en/')
})

test('translations name each other for search engines', async ({ page }) => {
  for (const path of ['/en/news/electric-tug/', '/zh-hk/news/electric-tug/']) {
    await page.goto(path)
    const languages = await page
      .locator('link[rel="alternate"][hreflang]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('hreflang')))
    expect(languages.sort()).toEqual(['en', 'zh-CN', 'zh-HK', 'zh-TW'])
  }
})

test('the interface follows the language, and Hong Kong reads no simplified text', async ({ page }) => {
  await page.goto('/zh-hk/categories/')
  await expect(page.locator('h1')).toContainText('分類')
  await page.goto('/zh-cn/categories/')
  await expect(page.locator('h1')).toContainText('分类')
})
