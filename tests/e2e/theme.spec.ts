import { expect, test } from '@playwright/test'

const DARK = 'rgb(15, 16, 18)'
const LIGHT = 'rgb(241, 240, 236)'

test('the page follows the system until the reader chooses, and the choice stays', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/en/')
  await expect(page.locator('body')).toHaveCSS('background-color', LIGHT)
  await page.getByRole('radio', { name: 'Dark' }).focus()
  await page.keyboard.press('Space')
  await expect(page.locator('body')).toHaveCSS('background-color', DARK)
  await page.goto('/en/news/')
  await expect(page.locator('body')).toHaveCSS('background-color', DARK)
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
  await page.getByRole('radio', { name: 'Like the system' }).focus()
  await page.keyboard.press('Space')
  await expect(page.locator('body')).toHaveCSS('background-color', LIGHT)
})

test('a reader who chose against the system never sees the other look flash by', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.addInitScript(() => {
    localStorage.setItem('theme', 'dark')
    const observer = new PerformanceObserver(() => {
      document.documentElement.dataset.atFirstPaint ??= getComputedStyle(document.body).backgroundColor
    })
    observer.observe({ type: 'paint', buffered: true })
  })
  await page.goto('/zh-cn/news/typhoon-oriole/')
  await expect(page.locator('html')).toHaveAttribute('data-at-first-paint', DARK)
})

test('another tab follows at once', async ({ context }) => {
  const [first, second] = [await context.newPage(), await context.newPage()]
  await first.goto('/en/')
  await second.goto('/en/')
  await second.getByRole('radio', { name: 'Dark' }).focus()
  await second.keyboard.press('Space')
  await expect(first.locator('body')).toHaveCSS('background-color', DARK)
})

for (const path of ['/zh-cn/', '/en/news/typhoon-oriole/', '/zh-cn/technology/oyster-reef/']) {
  test(`nothing moves on ${path} when no picture comes`, async ({ page }) => {
    await page.route(/\.(svg|png|jpe?g|webp)/, (route) => route.abort())
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        const shift = list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0)
        document.documentElement.dataset.shift = String(Number(document.documentElement.dataset.shift ?? 0) + shift)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(path)
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await page.waitForTimeout(500)
    // On a busy machine the head of the page is painted before all of its languages have arrived, which is not about pictures.
    expect(Number((await page.locator('html').getAttribute('data-shift')) ?? 0)).toBeLessThan(0.005)
  })
}
