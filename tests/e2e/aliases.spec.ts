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

test('an article with an address of its own is served there, in its language', async ({ page }) => {
  const answer = await page.goto('/House-Rules/corrections.html')
  expect(answer?.status()).toBe(200)
  await expect(page).toHaveURL(/\/House-Rules\/corrections\.html$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/House-Rules\/corrections\.html$/)
  await expect(page.locator('h1')).toHaveText('How this paper corrects itself')
})

test('lists lead to an article at its own address', async ({ page }) => {
  await page.goto('/en/tags/corrections/')
  await expect(page.locator('main article a[href="/House-Rules/corrections.html"]').first()).toBeVisible()
})

test('nobody is served where such an article is rendered', async ({ request }) => {
  const answer = await request.get('/en/_url/House-Rules/corrections.html/', { maxRedirects: 0 })
  expect(answer.status()).toBe(404)
})
