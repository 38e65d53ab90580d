import { expect, test } from '@playwright/test'

test('the first Tab reaches a visible skip link that leads to the content', async ({ page }) => {
  await page.goto('/en/news/electric-tug/')
  await page.keyboard.press('Tab')
  const focused = page.locator(':focus')
  await expect(focused).toHaveAttribute('href', '#content')
  await expect(focused).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
})

test('a wide table scrolls by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto('/zh-cn/news/freight-rates/')
  const region = page.getByRole('region', { name: '表格' }).first()
  await region.focus()
  await expect(region).toBeFocused()
})
