import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test, type Page, type Response } from '@playwright/test'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { EXPORT_DIR } from '@/tests/support/deployments'
import { openTruth } from '@/tests/support/search-truth'

const results = 'main li article'

/** The languages that the answers are in, those of the page itself left out. */
async function languagesOf(page: Page): Promise<readonly string[]> {
  const langs = await page
    .locator(`${results} h2`)
    .evaluateAll((all) => all.map((each) => each.getAttribute('lang') ?? ''))
  return [...new Set(langs)].sort()
}

/** Bytes of a response as file servers send them: texts compressed. */
async function weigh(response: Response): Promise<number> {
  const body = await response.body().catch(() => Buffer.alloc(0))
  const isText = /(\/|\.(js|json|txt|css|svg))$/.test(new URL(response.url()).pathname)
  return isText ? gzipSync(body).length : body.length
}

test('the widget searches, and the results show the match in the script of the article', async ({ page }) => {
  await page.goto('/zh-cn/')
  await page.locator('[data-widget="search"] input[name="q"]').fill('旧埠')
  await page.locator('[data-widget="search"] input[name="q"]').press('Enter')
  await expect(page).toHaveURL(/\/zh-cn\/search\/\?q=/)
  await expect(page.locator(results).first()).toBeVisible()
  await expect(page.locator(`${results} mark`).filter({ hasText: '旧埠' }).first()).toBeVisible()
  await expect(page.locator(`${results} mark`).filter({ hasText: '舊埠' }).first()).toBeVisible()
})

test('on a Chinese page a name of two characters finds exactly the articles that contain it', async ({ page }) => {
  const countContaining = openTruth(takeSnapshot(Date.now(), path.join(EXPORT_DIR, '..', 'index.sqlite')))
  for (const name of ['黄鹂', '旧埠', '汐门', '渡輪']) {
    const count = countContaining(name)
    expect(count, name).toBeGreaterThan(1)
    await page.goto(`/zh-cn/search/?q=${encodeURIComponent(name)}`)
    await expect(page.getByRole('status')).toHaveText(new RegExp(`(?<!\\d)${count}(?!\\d)`))
  }
})

test('traditional characters find simplified ones, and simplified ones traditional ones', async ({ page }) => {
  const found = (path: string) => page.locator(`main a[href^="${path}"]`)
  await page.goto('/zh-hk/search/?q=%E9%A2%B1%E9%A2%A8&lang=zh-CN')
  await expect(found('/zh-cn/news/typhoon-oriole/').first()).toBeVisible()
  await page.goto('/zh-cn/search/?q=%E5%8F%B0%E9%A3%8E&lang=zh-HK')
  await expect(found('/zh-hk/news/typhoon-oriole/').first()).toBeVisible()
})

test('an export loads little for the first answer, and less for those after it', async ({ page }, { project }) => {
  test.skip(project.name !== 'export', 'a Node host answers by itself')
  const loaded: Promise<number>[] = []
  page.on('response', (response) => loaded.push(weigh(response)))
  const spent: number[] = []
  const note = async () => {
    await page.waitForLoadState('networkidle')
    spent.push((await Promise.all(loaded.splice(0))).reduce((sum, bytes) => sum + bytes, 0))
  }
  await page.goto(`/zh-cn/search/?q=${encodeURIComponent('旧埠')}`)
  await expect(page.locator(results).first()).toBeVisible()
  await note()
  for (const text of ['汐门', '海', 'typhoon']) {
    await page.locator('main input[type="search"]').fill(text)
    await expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()
    await note()
  }
  console.log(`bytes with the page and the first answer ${spent[0]}, with later ones ${spent.slice(1).join(', ')}`)
  expect(spent[0]).toBeLessThan(250_000)
  expect(Math.max(...spent.slice(1))).toBeLessThan(130_000)
})

test('other names of what was typed are found as well, until the reader takes them away', async ({ page }) => {
  await page.goto(`/zh-cn/search/?q=${encodeURIComponent('无人机')}`)
  const before = Number((await page.getByRole('status').filter({ hasText: /\d/ }).textContent())?.match(/\d+/)?.[0])
  const chip = page.locator('.search-active .removable').filter({ hasText: 'drone' })
  await chip.first().click()
  await expect(page).toHaveURL(/without=/)
  await expect(page.getByRole('status')).not.toHaveText(new RegExp(`(?<!\\d)${before}(?!\\d)`))
  await expect(page.locator(`${results} mark`).filter({ hasText: '无人机' }).first()).toBeVisible()
})

test('without scripts the Node host answers, and an export shows other ways', async ({ browser, baseURL }, {
  project,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  await page.goto('/zh-cn/search/')
  if (project.name === 'host') {
    await page.locator('main input[name="q"]').fill('颱風')
    await page.locator('main input[name="q"]').press('Enter')
    await expect(page.locator(`${results} mark`).filter({ hasText: '台风' }).first()).toBeVisible()
    await page.locator('[data-key="language-zh-HK"]').click()
    await expect(page.locator(`${results} mark`).filter({ hasText: '颱風' }).first()).toBeVisible()
  } else await expect(page.locator('main .notice').getByRole('link').first()).toBeVisible()
  await page.close()
})

test('case and width do not matter', async ({ page }) => {
  for (const query of ['TYPHOON', 'typhoon', 'Ｔｙｐｈｏｏｎ']) {
    await page.goto(`/en/search/?q=${encodeURIComponent(query)}`)
    await expect(page.locator('main a[href^="/en/news/typhoon-oriole/"]').first()).toBeVisible()
  }
})

test('a query without a match says so', async ({ page }) => {
  await page.goto('/en/search/?q=xyzzy')
  await expect(page.locator('main')).toContainText('Nothing found for “xyzzy”')
})

test('a query without a match tells which word is to blame, and finds the other one alone', async ({ page }) => {
  await page.goto('/en/search/?q=typhoon+xyzzy')
  const words = page.locator('.word-list li')
  await expect(words.filter({ hasText: 'xyzzy' })).toContainText('0 articles')
  await words.filter({ hasText: 'typhoon' }).getByRole('link').click()
  await expect(page).toHaveURL(/\?q=typhoon$/)
  await expect(page.locator('main a[href*="/en/news/typhoon-oriole/"]').first()).toBeVisible()
})

test('a filter narrows the answers, and going back and forth takes it away and brings it again', async ({ page }) => {
  await page.goto('/zh-cn/search/?q=%E6%97%A7%E5%9F%A0')
  await expect(page.locator(results).first()).toBeVisible()
  expect(await languagesOf(page)).toContain('zh-HK')
  expect(await languagesOf(page)).toContain('')
  await page.locator('[data-key="language-zh-HK"]').click()
  await expect(page).toHaveURL(/[?&]lang=zh-HK/)
  await expect(page.locator('[data-key="language-zh-HK"]')).toHaveAttribute('aria-current', 'true')
  expect(await languagesOf(page)).toEqual(['zh-HK'])
  await page.goBack()
  await expect(page.locator('[data-key="language-zh-HK"]')).not.toHaveAttribute('aria-current')
  expect(await languagesOf(page)).toContain('')
  await page.goForward()
  await expect(page.locator('[data-key="language-zh-HK"]')).toHaveAttribute('aria-current', 'true')
  await page.locator('.search-active .removable').click()
  await expect(page).not.toHaveURL(/lang=/)
})

test('an address holds the whole search', async ({ page }) => {
  await page.goto('/zh-cn/search/?q=%E6%97%A7%E5%9F%A0&lang=zh-CN&from=2026-10-01&to=2026-11-30&sort=newest')
  await expect(page.locator('[data-key="sort-newest"]')).toHaveAttribute('aria-current', 'true')
  await expect(page.locator('.search-active li')).toHaveCount(2)
  await expect(page.locator('.date-form input[name="from"]')).toHaveValue('2026-10-01')
  const times = await page
    .locator(`${results} time`)
    .evaluateAll((all) => all.map((each) => each.getAttribute('datetime') ?? ''))
  expect(times.length).toBeGreaterThan(1)
  expect(times).toEqual([...times].sort().reverse())
  expect(times.every((time) => time >= '2026-10-01' && time < '2026-12-01')).toBe(true)
})

test('days of the reader’s own narrow the answers', async ({ page }) => {
  await page.goto('/zh-cn/search/?q=%E6%97%A7%E5%9F%A0')
  await page.locator('.date-form input[name="from"]').fill('2026-11-01')
  await page.locator('.date-form button').click()
  await expect(page).toHaveURL(/from=2026-11-01/)
  await expect(page.locator('.search-active .removable')).toBeVisible()
  await expect(page.locator('.date-form input[name="from"]')).toHaveValue('2026-11-01')
})

test('answers follow the typing, without new entries in the history', async ({ page }) => {
  await page.goto('/en/search/')
  await expect(page.locator('live-search:defined')).toBeVisible()
  const before = await page.evaluate(() => history.length)
  await page.locator('main input[type="search"]').pressSequentially('typhoon')
  await expect(page.locator('main a[href*="/en/news/typhoon-oriole/"]').first()).toBeVisible()
  await expect(page).toHaveURL(/\?q=typhoon$/)
  await expect(page.getByRole('status').filter({ hasText: 'typhoon' })).toBeVisible()
  expect(await page.evaluate(() => history.length)).toBe(before)
  await expect(page).toHaveTitle(/typhoon/)
  await expect(page.locator('main input[type="search"]')).toBeFocused()
})

test('an answer that comes too late is dropped', async ({ page }, { project }) => {
  test.skip(project.name !== 'host', 'an export asks nobody')
  await page.goto('/en/search/')
  await expect(page.locator('live-search:defined')).toBeVisible()
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/search/?q=tide', async (route) => {
    await released
    await route.continue().catch(() => undefined)
  })
  const field = page.locator('main input[type="search"]')
  const asked = page.waitForRequest(/\?q=tide$/)
  await field.fill('tide')
  await asked
  await expect(page.locator('[data-answer][data-stale]')).toBeVisible()
  await field.fill('typhoon')
  await expect(page.locator('main a[href*="/en/news/typhoon-oriole/"]').first()).toBeVisible()
  release()
  await expect(page.getByRole('status').filter({ hasText: 'typhoon' })).toBeVisible()
  await expect(page).toHaveTitle(/typhoon/)
})

test('letters of an input method are not looked for before they are chosen', async ({ page }) => {
  await page.goto('/zh-cn/search/')
  await expect(page.locator('live-search:defined')).toBeVisible()
  await page.locator('main input[type="search"]').focus()
  const keys = await page.context().newCDPSession(page)
  await keys.send('Input.imeSetComposition', { text: 'jiu bu', selectionStart: 6, selectionEnd: 6 })
  await page.waitForTimeout(400)
  await expect(page).toHaveURL(/\/search\/$/)
  await keys.send('Input.insertText', { text: '旧埠' })
  await expect(page).toHaveURL(/\?q=%E6%97%A7%E5%9F%A0$/)
  await expect(page.locator(results).first()).toBeVisible()
})

test('on a phone the filters open on request, and nothing is wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto('/zh-cn/search/?q=%E6%97%A7%E5%9F%A0')
  await expect(page.locator(results).first()).toBeVisible()
  await expect(page.locator('[data-key="sort-newest"]')).toBeHidden()
  await page.locator('.filters-toggle summary').click()
  await expect(page.locator('[data-key="sort-newest"]')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.locator('[data-key="sort-newest"]').click()
  await expect(page).toHaveURL(/sort=newest/)
  await expect(page.locator('[data-key="sort-newest"]')).toBeFocused()
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
