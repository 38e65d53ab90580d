import { expect, test, type Page } from '@playwright/test'

/* What the search fields of every page offer: the field at the head, on a desk. */

const head = (page: Page) => page.getByRole('banner').getByRole('combobox')
const list = (page: Page) => page.getByRole('banner').getByRole('listbox')

/** The option that the reader is at. */
async function activeOption(page: Page): Promise<string> {
  const id = await head(page).getAttribute('aria-activedescendant')
  return id === null ? '' : ((await page.locator(`#${id}`).textContent()) ?? '')
}

async function openPage(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(head(page)).toHaveAttribute('aria-expanded', 'false')
}

test('a headline is found and opened by keyboard alone', async ({ page }) => {
  await openPage(page, '/en/')
  await page.keyboard.press('/')
  await expect(head(page)).toBeFocused()
  await page.keyboard.type('typhoon')
  await expect(list(page)).toContainText('All results for “typhoon”')
  await expect(head(page)).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  expect(await activeOption(page)).toMatch(/typhoon/i)
  await page.keyboard.press('End')
  expect(await activeOption(page)).toBe('All results for “typhoon”')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/en\/news\/typhoon-oriole\/$/)
})

test('Enter in the field searches, and the last option does so as well', async ({ page }) => {
  for (const keys of [['Enter'], ['ArrowUp', 'Enter']]) {
    await openPage(page, '/en/about-us/')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('typhoon')
    await expect(list(page)).toContainText('All results for “typhoon”')
    for (const key of keys) await page.keyboard.press(key)
    await expect(page).toHaveURL(/\/en\/search\/\?q=typhoon$/)
  }
})

test('from the last option the way leads through the field to the first', async ({ page }) => {
  await openPage(page, '/en/')
  await head(page).fill('typhoon')
  await expect(list(page)).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowDown')
  expect(await activeOption(page)).toBe('')
  await page.keyboard.press('ArrowDown')
  expect(await activeOption(page)).toMatch(/typhoon/i)
})

test('who is at an option stays there when newer answers come, and typing leads back to the field', async ({
  page,
}) => {
  await openPage(page, '/en/')
  await head(page).fill('typhoo')
  await expect(list(page)).toContainText('All results for “typhoo”')
  await head(page).fill('typhoon')
  await page.keyboard.press('ArrowDown')
  await expect(list(page)).toContainText('All results for “typhoon”')
  expect(await activeOption(page)).toMatch(/typhoon/i)
  await page.keyboard.press('End')
  await page.keyboard.type(' ')
  expect(await activeOption(page)).toBe('')
})

test('Escape closes the list, then clears the field; Tab only closes', async ({ page }) => {
  await openPage(page, '/en/')
  await head(page).fill('typhoon')
  await expect(list(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list(page)).toBeHidden()
  await expect(head(page)).toHaveValue('typhoon')
  await page.keyboard.press('Escape')
  await expect(head(page)).toHaveValue('')
  await head(page).fill('typhoon')
  await expect(list(page)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(list(page)).toBeHidden()
  await expect(head(page)).toHaveValue('typhoon')
})

test('categories and tags are offered, in either script', async ({ page }) => {
  await openPage(page, '/zh-cn/')
  await head(page).fill('貨運')
  await expect(list(page).getByRole('option').last()).toContainText('貨運')
  await head(page).fill('港口')
  const option = list(page).getByRole('group', { name: '分类与标签' }).getByRole('option').first()
  await expect(option).toHaveText(/港口/)
  await option.click()
  await expect(page).toHaveURL(/\/zh-cn\/(categories|tags)\//)
})

test('earlier searches are offered, and can be taken away', async ({ page }) => {
  await openPage(page, '/en/')
  await head(page).fill('lamp post')
  await expect(list(page)).toContainText('All results for “lamp post”')
  await head(page).press('Enter')
  await expect(page).toHaveURL(/q=lamp/)
  await openPage(page, '/en/')
  await head(page).focus()
  const earlier = list(page).getByRole('group', { name: 'Recent searches' }).getByRole('option')
  await expect(earlier).toHaveText([/lamp post/])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Delete')
  await expect(list(page)).toBeHidden()
  await page.reload()
  await expect(head(page)).toHaveAttribute('aria-expanded', 'false')
  await head(page).focus()
  await expect(list(page)).toBeHidden()
})

test('where storage is forbidden there are no earlier searches, and the rest works', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError')
      },
    }),
  )
  await openPage(page, '/en/')
  await head(page).fill('typhoon')
  await expect(list(page).getByRole('group', { name: 'Headlines' })).toBeVisible()
  await expect(list(page)).not.toContainText('Recent searches')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=typhoon/)
})

test('an input method is left alone: nothing is offered, chosen or sent while it composes', async ({ page }) => {
  await openPage(page, '/zh-cn/')
  await head(page).focus()
  const keys = await page.context().newCDPSession(page)
  await keys.send('Input.imeSetComposition', { text: 'jiu bu', selectionStart: 6, selectionEnd: 6 })
  await page.waitForTimeout(400)
  await expect(list(page)).toBeHidden()
  await keys.send('Input.insertText', { text: '旧埠' })
  await expect(list(page)).toContainText('旧埠')
  // Some browsers send the Enter that ends a composition as key 229.
  const wasPrevented = await head(page).evaluate((field) => {
    field.setAttribute('data-before', field.getAttribute('aria-activedescendant') ?? '')
    const event = new KeyboardEvent('keydown', { key: 'ArrowDown', keyCode: 229, bubbles: true, cancelable: true })
    field.dispatchEvent(event)
    return event.defaultPrevented || field.hasAttribute('aria-activedescendant')
  })
  expect(wasPrevented).toBe(false)
  await expect(page).toHaveURL(/\/zh-cn\/$/)
})

test('nothing is loaded for searching before a field has the focus', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await openPage(page, '/en/')
  await page.waitForLoadState('networkidle')
  expect(asked.filter((path) => /^\/_elements\/.*\.js$/.test(path))).toHaveLength(1)
  expect(asked.filter((path) => /^\/(api|frag|_search)\//.test(path))).toEqual([])
  await head(page).fill('typhoon')
  await expect(list(page)).toBeVisible()
  expect(asked.filter((path) => /^\/(api|frag|_search)\//.test(path)).length).toBeGreaterThan(0)
})

test('on a phone a link opens the field, and leaving it closes it again', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto('/en/')
  const link = page.getByRole('banner').getByRole('link', { name: 'Search' })
  const field = page.getByRole('banner').locator('input[name="q"]')
  await expect(field).toBeHidden()
  await expect(page.getByRole('banner').locator('[role="combobox"]')).toHaveCount(1)
  await link.click()
  await expect(field).toBeFocused()
  await field.fill('typhoon')
  await expect(list(page)).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(field).toBeHidden()
})

test('the field of the sidebar offers the same', async ({ page }) => {
  await page.goto('/en/')
  const widget = page.locator('[data-widget="search"]')
  await widget.getByRole('combobox').fill('typhoon')
  await expect(widget.getByRole('listbox')).toContainText('All results for “typhoon”')
  await expect(list(page)).toBeHidden()
})
