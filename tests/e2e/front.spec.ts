import { expect, test, type Page } from '@playwright/test'
import { useTestFonts } from '@/tests/support/test-fonts'

for (const lang of ['zh-cn', 'en']) {
  test(`at 1280 by 800 at least eight headlines can be seen at once, each with its source and time (${lang})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(`/${lang}/`)
    await useTestFonts(page)
    const seen = (await storiesOf(page)).filter(({ isInView }) => isInView)
    expect(seen.length).toBeGreaterThanOrEqual(8)
    expect(seen.filter(({ hasTime, words }) => !hasTime || words === 0)).toEqual([])
  })
}

test('no story is on the front page twice', async ({ page }) => {
  await page.goto('/zh-cn/')
  const paths = (await storiesOf(page)).map(({ path }) => path)
  expect(paths.length).toBeGreaterThan(12)
  expect(new Set(paths).size).toBe(paths.length)
})

test('every block has a title that leads to its section, and stories', async ({ page }) => {
  await page.goto('/en/')
  const blocks = page.locator('main .front-block')
  expect(await blocks.count()).toBeGreaterThanOrEqual(2)
  for (const block of await blocks.all()) {
    await expect(block.locator('h2 a[href^="/en/"]')).toBeVisible()
    expect(await block.locator('h3').count()).toBeGreaterThanOrEqual(2)
  }
})

test('the front page goes on as a list', async ({ page }) => {
  await page.goto('/en/')
  await page.locator('main nav a[rel="next"]').click()
  await expect(page).toHaveURL(/\/en\/page\/2\/$/)
  await expect(page.locator('main article').first()).toBeVisible()
})

/** The stories in the main part of the page. */
function storiesOf(page: Page) {
  return page.locator('main .story').evaluateAll((stories) =>
    stories.map((story) => {
      const link = story.querySelector<HTMLAnchorElement>('.story-link')
      const box = link?.closest('h2, h3')?.getBoundingClientRect()
      const meta = story.querySelector('.meta')
      return {
        path: link?.pathname,
        isInView: box !== undefined && box.top >= 0 && box.bottom <= innerHeight,
        hasTime: meta?.querySelector('time') !== null && meta !== null,
        words: (meta?.textContent ?? '').replace(meta?.querySelector('time')?.textContent ?? '', '').trim().length,
      }
    }),
  )
}
