import { expect, test, type Page } from '@playwright/test'

function archives(page: Page) {
  const group = page
    .getByRole('navigation', { name: 'Main menu' })
    .getByRole('listitem')
    .filter({
      has: page.locator('a[href="/en/archives/"]'),
    })
  return { summary: group.locator('summary'), tags: group.locator('a[href="/en/tags/"]') }
}

test('a submenu opens by mouse and leads on', async ({ page }) => {
  await page.goto('/en/')
  const { summary, tags } = archives(page)
  await expect(tags).toBeHidden()
  await summary.click()
  await tags.click()
  await expect(page).toHaveURL(/\/en\/tags\/$/)
})

test('a submenu opens by keyboard, right after the link of its entry', async ({ page }) => {
  await page.goto('/en/')
  const { summary, tags } = archives(page)
  await page.getByRole('banner').locator('a[href="/en/archives/"]').focus()
  await page.keyboard.press('Tab')
  await expect(summary).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(tags).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/en\/tags\/$/)
})

test('one open submenu closes the other', async ({ page }) => {
  await page.goto('/en/')
  await page.locator('details.submenu > summary').first().click()
  await page.locator('details.submenu > summary').last().click()
  await expect(page.locator('details.submenu[open]')).toHaveCount(1)
})

test('the menu marks the page and what stands above it', async ({ page }) => {
  await page.goto('/en/tags/')
  const active = page.getByRole('banner').locator('nav .menu-entry[data-active]')
  await expect(active).toHaveText(['Archives', 'Tags'])
  await expect(page.locator('[aria-current="page"]').first()).toHaveAttribute('href', '/en/tags/')
})

test('an article stands in the menu that it names, in its own language only', async ({ page }) => {
  await page.goto('/en/')
  const entry = page.getByRole('banner').locator('a[href="/en/culture/night-market-handbook/"]')
  await expect(entry).toHaveText('Night market handbook')
  await page.goto('/zh-cn/')
  await expect(page.getByRole('banner').locator('a[href*="night-market-handbook"]')).toHaveCount(0)
})

for (const width of [320, 390, 700, 1000, 1280]) {
  test(`every submenu fits a screen of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await page.goto('/en/')
    if (width < 640) await page.getByRole('banner').locator('summary').filter({ hasText: 'Menu' }).click()
    for (const summary of await page.locator('details.submenu > summary').all()) {
      await summary.click()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })
}

test.describe('without JavaScript, on a phone, by touch', () => {
  test.use({ javaScriptEnabled: false, hasTouch: true, viewport: { width: 390, height: 844 } })

  test('the submenu opens inside the menu', async ({ page }) => {
    await page.goto('/en/')
    const { summary, tags } = archives(page)
    await page.getByRole('banner').locator('summary').filter({ hasText: 'Menu' }).tap()
    await summary.tap()
    await tags.tap()
    await expect(page).toHaveURL(/\/en\/tags\/$/)
  })
})
