import { expect, test, type Page } from '@playwright/test'
import axe from 'axe-core'

/*
 * Every kind of page in three languages, light and dark, on the narrowest screen and on a desk. The markup is the same in both
 * deployments, so one is enough.
 */

const OF_EVERY_LANGUAGE = {
  front: '/',
  section: '/news/',
  article: '/news/typhoon-oriole/',
  'article with a pager and an author': '/news/electric-tug/',
  'article without sidebar': '/about-us/',
  categories: '/categories/',
  archives: '/archives/',
  search: '/search/?q=typhoon',
  'search with filters': '/search/?q=%E6%BD%AE&lang=zh-CN&from=2020-01-01&sort=newest',
  'search without answers': '/search/?q=typhoon+xyzzy',
  'not found': '/nothing/',
}

const OF_ONE_LANGUAGE = {
  entry: '/',
  'article with tables': '/zh-cn/news/freight-rates/',
  'article with formulas': '/en/technology/tide-tables-by-hand/',
  'article with code': '/zh-cn/technology/20260915a02k7q/',
  tag: '/en/tags/c++/',
  month: '/zh-cn/archives/2026/11/',
}

const PAGES = [
  ...Object.entries(OF_ONE_LANGUAGE),
  ...['zh-cn', 'zh-hk', 'en'].flatMap((lang) =>
    Object.entries(OF_EVERY_LANGUAGE).map(([kind, path]) => [`${kind} (${lang})`, `/${lang}${path}`] as const),
  ),
]

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const [kind, path] of PAGES) {
  test(`${kind} has no accessibility fault that can be measured`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(path)
    await hasAnswered(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [320, 1280]) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.setViewportSize({ width, height: 900 })
        expect(await faultsOf(page), `${colorScheme}, ${width} px`).toEqual([])
      }
    }
  })
}

test('a list of suggestions has no accessibility fault that can be measured', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      await page.goto('/zh-cn/')
      await expect(page.locator('.menu-bar input[role="combobox"]')).toHaveCount(1)
      await page.keyboard.press('/')
      await page.keyboard.type('港')
      await expect(page.getByRole('banner').getByRole('listbox')).toBeVisible()
      await page.keyboard.press('ArrowDown')
      expect(await faultsOf(page), `${colorScheme}, ${width} px`).toEqual([])
    }
  }
})

/** The search of an export has its answers a moment later. */
async function hasAnswered(page: Page): Promise<void> {
  if (page.url().includes('/search/?q=')) await expect(page.locator('live-search [role="status"]')).not.toBeEmpty()
}

/** The rules are brought to each page once: that takes longer than looking at it. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    (standards) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: standards, resultTypes: ['violations'] }),
    STANDARDS,
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
