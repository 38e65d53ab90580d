import { expect, test } from '@playwright/test'

test('an old article says how old it is', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2029-01-01T00:00:00Z'))
  await page.goto('/en/news/typhoon-oriole/')
  await expect(page.locator('.age-notice')).toHaveText('This article is more than 2 years old.')
  await page.goto('/zh-cn/news/typhoon-oriole/')
  await expect(page.locator('.age-notice')).toContainText('2年前')
})

test('a new article does not', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-24T00:00:00Z'))
  await page.goto('/en/news/typhoon-oriole/')
  await expect(page.locator('share-links button').last()).toBeVisible()
  await expect(page.locator('.age-notice')).toHaveCount(0)
})

test('the address of an article is copied, without what campaigns have added', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/en/news/typhoon-oriole/?utm_source=x')
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('The link is copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('https://news.example/en/news/typhoon-oriole/')
})

test('an article says how long it takes to read, and what else there is on the subject', async ({ page }) => {
  await page.goto('/en/news/typhoon-oriole/')
  await expect(page.locator('.meta').first()).toContainText(/\d+ min read/)
  await page.goto('/zh-cn/news/electric-tug/')
  const related = page.getByRole('region', { name: '相关文章' }).or(page.locator('.related'))
  expect(await related.first().locator('h3 a').count()).toBeGreaterThan(0)
})

test('a picture that is larger than its place can be seen alone, with the keyboard too', async ({ page }) => {
  await page.goto('/en/news/typhoon-oriole/')
  const button = page.getByRole('button', { name: /^Enlarge picture/ }).first()
  await button.focus()
  await page.keyboard.press('Enter')
  const viewer = page.locator('dialog.viewer')
  await expect(viewer.locator('img')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(viewer).toBeHidden()
  await expect(button).toBeFocused()
})

test('keys lead to the search and from headline to headline, and can be turned off', async ({ page }) => {
  await page.goto('/en/')
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox').first()).toBeFocused()
  await page.keyboard.type('j/')
  await expect(page.getByRole('combobox').first()).toHaveValue('j/')
  await page.locator('h1').evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(page.locator('main .story-link').first()).toBeFocused()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(help).toBeVisible()
  await help.getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await page.reload()
  await page.keyboard.press('j')
  await expect(page.locator('main .story-link').first()).not.toBeFocused()
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await expect(help.getByRole('checkbox')).not.toBeChecked()
})

test('on paper stands the article alone, black on white, with the address of its source', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.goto('/zh-cn/news/freight-rates/')
  await expect(page.locator('h1')).toBeVisible()
  for (const part of ['header nav', 'aside', 'footer', 'share-links', '.pager'])
    await expect(page.locator(part).first(), part).toBeHidden()
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(27, 27, 27)')
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
  const source = page.locator('.source-line a')
  const printed = await source.evaluate((link) => getComputedStyle(link, '::after').content)
  expect(printed).toContain(await source.getAttribute('href'))
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('nothing is shown that could do nothing', async ({ page }) => {
    await page.goto('/en/news/typhoon-oriole/')
    await expect(page.locator('share-links')).toBeHidden()
    await expect(page.locator('key-shortcuts')).toBeHidden()
    await expect(page.locator('theme-switch')).toBeHidden()
  })
})

test('no line of a Chinese article begins with a closing mark or ends with an opening one', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/zh-cn/news/typhoon-oriole/')
  const edges = await page.locator('.article-body > p').evaluateAll((paragraphs) => {
    const lines: string[] = []
    for (const paragraph of paragraphs) {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
      let top = -1
      let line = ''
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let at = 0; at < (node.textContent?.length ?? 0); at += 1) {
          const range = document.createRange()
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const box = range.getBoundingClientRect()
          if (Math.abs(box.top - top) > 12 && line !== '') {
            lines.push(line)
            line = ''
          }
          top = box.top
          line += node.textContent?.[at] ?? ''
        }
      }
      lines.push(line)
    }
    return lines
      .map((each) => each.trim())
      .filter((each) => /^[，。、；：！？」』）》”’]/.test(each) || /[「『（《“‘]$/.test(each))
  })
  expect(edges).toEqual([])
})
