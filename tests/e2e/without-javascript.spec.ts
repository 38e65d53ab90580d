import { expect, test } from '@playwright/test'

test.use({ javaScriptEnabled: false })

test('menu, reading, paging and languages work without JavaScript', async ({ page }) => {
  await page.goto('/zh-cn/')
  await page.getByRole('banner').locator('a[href="/zh-cn/news/"]').first().click()
  await expect(page.locator('h1')).toBeVisible()
  await page.locator('main nav a[rel="next"]').first().click()
  await expect(page).toHaveURL(/\/zh-cn\/news\/page\/2\/$/)
  await page.locator('main article a').first().click()
  await expect(page.locator('h1')).toBeVisible()
  await page.getByRole('banner').locator('a[hreflang="en"]').click()
  await expect(page).toHaveURL(/\/en\//)
})

test('the menu opens on a phone without JavaScript', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/en/')
  const link = page.getByRole('banner').locator('a[href="/en/archives/"]')
  if (!(await link.isVisible())) await page.getByRole('banner').locator('summary').filter({ hasText: 'Menu' }).click()
  await link.click()
  await expect(page).toHaveURL(/\/en\/archives\/$/)
})

test('the host answers a search without JavaScript; the export offers other ways', async ({ page }, { project }) => {
  await page.goto('/en/search/?q=typhoon')
  if (project.name === 'host')
    await expect(page.locator('main a[href^="/en/news/typhoon-oriole/"]').first()).toBeVisible()
  else await expect(page.locator('main a[href="/en/archives/"]')).toBeVisible()
})

test('the table of contents leads to its headings without JavaScript', async ({ page }) => {
  await page.goto('/zh-cn/news/typhoon-oriole/')
  const link = page.locator('.article nav a[href^="#"], .article details a[href^="#"]').last()
  await link.click()
  const id = decodeURIComponent((await link.getAttribute('href'))?.slice(1) ?? '')
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport()
})

test('filters, order and pages of the search are links', async ({ page }, { project }) => {
  test.skip(project.name !== 'host', 'an export needs scripts to search')
  await page.goto('/zh-cn/search/?q=%E6%97%A7%E5%9F%A0')
  await page.locator('[data-key="language-zh-HK"]').click()
  await page.locator('[data-key="sort-newest"]').click()
  await expect(page).toHaveURL(/lang=zh-HK&sort=newest/)
  await expect(page.locator('main li article h2[lang="zh-HK"]').first()).toBeVisible()
  await page.locator('.date-form input[name="from"]').fill('2020-01-01')
  await page.locator('.date-form button').click()
  await expect(page).toHaveURL(/lang=zh-HK&sort=newest&from=2020-01-01/)
  await page.locator('main input[type="search"]').fill('颱風')
  await page.locator('main input[type="search"]').press('Enter')
  await expect(page).toHaveURL(/q=%E9%A2%B1%E9%A2%A8&lang=zh-HK/)
})

test('the field at the head of the page is a plain form', async ({ page }) => {
  await page.goto('/en/')
  await page.getByRole('banner').locator('input[name="q"]').fill('typhoon')
  await page.getByRole('banner').locator('input[name="q"]').press('Enter')
  await expect(page).toHaveURL(/\/en\/search\/\?q=typhoon$/)
})
