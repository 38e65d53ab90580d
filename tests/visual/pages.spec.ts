import { expect, test, type Page } from '@playwright/test'
import { useTestFonts } from '@/tests/support/test-fonts'

/*
 * How pages look: one of each kind, on a phone and on a desk, light and dark. After a change that is meant to be seen:
 * `npm test` (it builds what is looked at), `npm run test:screenshots -- --update-snapshots`, then look at every picture that changed.
 */

const PAGES = {
  entry: '/',
  front: '/zh-cn/',
  'front in English': '/en/',
  article: '/zh-hk/news/typhoon-oriole/',
  'article in English': '/en/technology/tide-program/',
  section: '/en/news/',
  categories: '/zh-tw/categories/',
  tag: '/en/tags/c++/',
  archives: '/zh-cn/archives/',
  search: '/zh-cn/search/?q=鸟',
  'not found': '/zh-hk/nothing/',
}

const SCREENS = { phone: { width: 390, height: 1400 }, desk: { width: 1280, height: 1400 } }

test.describe.configure({ mode: 'parallel' })

for (const [kind, path] of Object.entries(PAGES)) {
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${kind} looks as it should on a ${screen} (${colorScheme})`, async ({ page }) => {
        await page.clock.setFixedTime(new Date('2026-11-24T04:00:00Z'))
        await page.setViewportSize(viewport)
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        // How much of the newest list fits depends on the letters of this machine.
        await page.route('**/frag/**', (route) => route.abort())
        await page.goto(path)
        if (kind === 'search') await expect(page.locator('live-search [role="status"]')).not.toBeEmpty()
        await useTestFonts(page)
        await loadPictures(page)
        await expect(page.locator('fresh-list:not([data-done])')).toHaveCount(0)
        await expect(page).toHaveScreenshot(`${kind.replaceAll(' ', '-')}-${screen}-${colorScheme}.png`)
      })
    }
  }
}

/** Pictures of ours are drawn; those of others are not reachable, which is how they look best compared. */
async function loadPictures(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const pictures = [...document.images]
    for (const picture of pictures) picture.loading = 'eager'
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)))
  })
}
