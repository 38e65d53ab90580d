import { expect, test, type Page } from '@playwright/test'

/* Pages as readers with other needs have them: narrow, enlarged, widely set, in colours of their own. */

const PAGES = [
  '/',
  '/zh-cn/',
  '/en/',
  '/zh-cn/news/freight-rates/',
  '/en/technology/tide-tables-by-hand/',
  '/zh-cn/technology/20260915a02k7q/',
  '/zh-hk/news/typhoon-oriole/',
  '/en/categories/',
  '/zh-tw/archives/',
  '/en/search/?q=typhoon',
  '/zh-hk/nothing/',
]

for (const path of PAGES) {
  test(`${path} needs no sideways scrolling at 320 px, with every letter, word and line set wider`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto(path)
    expect(await sidewaysOverflow(page)).toBe(0)
    // The values of WCAG 1.4.12.
    await page.addStyleTag({
      content:
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    })
    expect(await sidewaysOverflow(page)).toBe(0)
  })

  test(`${path} can be read with letters twice as large`, async ({ page }) => {
    await page.goto(path)
    await page.addStyleTag({ content: ':root { font-size: 200% !important }' })
    expect(await sidewaysOverflow(page)).toBe(0)
    expect(await cutTexts(page)).toEqual([])
  })
}

test('in forced colours the place in the menu, the page and the field still show', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/en/news/')
  const active = page.locator('.menu-entry[data-active]').first()
  await expect(active).toHaveCSS('outline-style', 'solid')
  await expect(page.locator('[aria-current="page"]').last()).toHaveCSS('outline-style', 'solid')
  await expect(page.getByRole('combobox').first()).toHaveCSS('border-top-style', 'solid')
})

test('nothing moves for readers who want no motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/en/')
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element)
        return parseFloat(transitionDuration) > 0 || animationName !== 'none' || scrollBehavior === 'smooth'
      })
      .map((element) => element.tagName),
  )
  expect(moving).toEqual([])
})

test('every target is at least 24 px high and wide, or stands in a line of text', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/zh-cn/')
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, summary, input, select, nav a')]
      .filter((element) => element.checkVisibility())
      .map((element) => element.closest('label') ?? element)
      .map((element) => ({ text: element.textContent, ...element.getBoundingClientRect().toJSON() }))
      .filter(({ width, height }) => width < 24 || height < 24),
  )
  expect(small).toEqual([])
})

/** By how many pixels the page is wider than the screen. */
function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** Texts of which letters are cut off by a box that is too small and cannot be scrolled. */
function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, p, a, button, summary, li')]
      .filter((element) => {
        const { overflow, webkitLineClamp } = getComputedStyle(element)
        const isClipped = overflow === 'hidden' && webkitLineClamp === 'none' && !element.closest('.sr-only')
        return (
          isClipped &&
          (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1)
        )
      })
      .map((element) => element.textContent),
  )
}
