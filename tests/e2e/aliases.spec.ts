import { expect, test } from '@playwright/test'

for (const [alias, target] of [
  ['/en/about/', '/en/about-us/'],
  ['/zh-cn/page/1/', '/zh-cn/'],
  ['/zh-tw/tags/c/', '/zh-tw/tags/csharp/'],
] as const) {
  test(`${alias} leads to ${target}`, async ({ page }) => {
    await page.goto(alias)
    await expect(page).toHaveURL(new RegExp(`${target.replace(/[+]/g, '\\+')}$`))
    await expect(page.locator('h1')).toBeAttached()
  })
}
