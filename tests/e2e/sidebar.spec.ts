import { expect, test, type Page } from '@playwright/test'

/** Names of the widgets in a sidebar, in order. */
async function widgetsOf(page: Page): Promise<(string | null)[]> {
  return page
    .locator('aside [data-widget]')
    .evaluateAll((widgets) => widgets.map((widget) => widget.getAttribute('data-widget')))
}

test('the sidebar stands on the right with its widgets in the order of the article', async ({ page }) => {
  await page.goto('/zh-cn/news/electric-tug/')
  expect(await widgetsOf(page)).toEqual(['search', 'recent', 'taglist'])
  const [main, aside] = [
    await page.locator('main').boundingBox(),
    await page.locator('aside:has([data-widget])').boundingBox(),
  ]
  expect(aside?.x).toBeGreaterThan((main?.x ?? 0) + (main?.width ?? 0) - 1)
})

test('an article can have it on the left', async ({ page }) => {
  await page.goto('/en/culture/night-market-handbook/')
  const [main, aside] = [
    await page.locator('main').boundingBox(),
    await page.locator('aside:has([data-widget])').boundingBox(),
  ]
  expect((aside?.x ?? 0) + (aside?.width ?? 0)).toBeLessThanOrEqual((main?.x ?? 0) + 1)
})

test('an article can do without it', async ({ page }) => {
  await page.goto('/en/about-us/')
  await expect(page.locator('[data-widget]')).toHaveCount(0)
})

test('lists have the sidebar of the site', async ({ page }) => {
  await page.goto('/en/tags/')
  expect(await widgetsOf(page)).toEqual(['search', 'recent', 'categories', 'taglist'])
})

test('the front page can have widgets of its own, written by the newsroom among them', async ({ page }) => {
  await page.goto('/en/')
  expect((await widgetsOf(page)).slice(-2)).toEqual(['newsroom', 'social'])
  await expect(page.locator('[data-widget="newsroom"] h2')).toHaveText('From the night desk')
  await page.goto('/zh-hk/')
  await expect(page.locator('[data-widget="newsroom"] h2')).toHaveText('夜更編輯部')
})

test('on a phone the sidebar follows the content', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/zh-cn/news/electric-tug/')
  const [main, aside] = [
    await page.locator('main').boundingBox(),
    await page.locator('aside:has([data-widget])').boundingBox(),
  ]
  expect(aside?.y).toBeGreaterThan((main?.y ?? 0) + (main?.height ?? 0) - 1)
})

for (const path of [
  '/zh-cn/',
  '/en/news/typhoon-oriole/',
  '/zh-hk/tags/',
  '/zh-tw/archives/',
  '/zh-cn/technology/20260915a02k7q/',
  '/zh-cn/news/freight-rates/',
]) {
  test(`${path} does not scroll sideways at 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    await page.goto(path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
}

/** Headlines and addresses of the recent posts that a page shows. */
async function recentPosts(page: Page): Promise<string[]> {
  return page.locator('[data-widget="recent"] a').evaluateAll((links) => links.map((link) => link.outerHTML))
}

const OLD_ARTICLE = '/en/news/typhoon-oriole/'

test('an old article shows the present recent posts, as many as fit where the list is in sight', async ({ page }) => {
  await page.goto('/en/')
  const present = await recentPosts(page)
  await page.goto(OLD_ARTICLE)
  await expect(page.locator('fresh-list:not([data-done])')).toHaveCount(0)
  const fitting = await recentPosts(page)
  expect(fitting).toEqual(present.slice(0, fitting.length))
  expect(fitting.length).toBeGreaterThanOrEqual(present.length - 1)
  // On a phone it is further down.
  await page.setViewportSize({ width: 390, height: 844 })
  await page.reload()
  await expect(page.locator('fresh-list:not([data-done])')).toHaveCount(0)
  expect(await recentPosts(page)).toEqual(present)
})

test('who stands on a link of the list keeps it until they go on', async ({ page }) => {
  await page.route('**/frag/recent.en.json', async (route) => {
    await page.locator('[data-widget="recent"] a').first().focus()
    await route.continue()
  })
  await page.goto(OLD_ARTICLE)
  const before = await recentPosts(page)
  await expect(page.locator('fresh-list:not([data-done])')).toHaveCount(0)
  expect(await recentPosts(page)).toEqual(before)
  await page.locator('main a').first().focus()
  await expect.poll(() => recentPosts(page)).not.toEqual(before)
})

test('without JavaScript an old article shows the recent posts of its time', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  await page.goto('/en/')
  const present = await recentPosts(page)
  await page.goto(OLD_ARTICLE)
  const past = await recentPosts(page)
  expect(past[0]).toContain(OLD_ARTICLE)
  expect(past).not.toEqual(present)
  await page.close()
})
