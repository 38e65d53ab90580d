import { expect, test } from '@playwright/test'

const BUNDLE = '/en/culture/keeper-of-beacon-point/'

test('the pictures of a page bundle are shown, with their size, in a width that fits', async ({ page }) => {
  await page.goto(BUNDLE)
  const header = page.locator('main figure.picture img')
  await expect(header).toHaveAttribute('src', `${BUNDLE}beacon-point.jpg`)
  await expect(header).toHaveAttribute('width', '1600')
  await expect(header).toHaveAttribute('height', '900')
  const body = page.locator('.article-body img')
  await expect(body).toHaveAttribute('src', `${BUNDLE}lamp.png`)
  await body.scrollIntoViewIfNeeded()
  for (const picture of [header, body]) {
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
    expect(await picture.evaluate((img: HTMLImageElement) => img.currentSrc)).toMatch(
      /\/_pictures\/[0-9a-f]{20}-\d+\.webp$/,
    )
  }
})

test('nothing jumps when a picture arrives', async ({ page }) => {
  await page.route(/\.(webp|png|jpg)$/, (route) => route.abort())
  await page.goto(BUNDLE)
  const before = await page.locator('.article-body img').boundingBox()
  await page.unroute(/\.(webp|png|jpg)$/)
  await page.goto(BUNDLE)
  await page.locator('.article-body img').scrollIntoViewIfNeeded()
  await page.waitForLoadState('networkidle')
  const after = await page.locator('.article-body img').boundingBox()
  expect(Math.abs((before?.height ?? 0) - (after?.height ?? 1000))).toBeLessThan(2)
})

test('a list shows the thumbnail of a bundle in a small width', async ({ page }) => {
  await page.goto('/en/culture/')
  const picture = page.locator(`img[src="${BUNDLE}beacon-point.jpg"]`)
  await picture.scrollIntoViewIfNeeded()
  await expect(picture).toHaveAttribute('sizes', /12rem/)
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.currentSrc)).toMatch(/-320\.webp$/)
})

test('drawings keep their address and tell their size', async ({ page }) => {
  await page.goto('/en/news/typhoon-oriole/')
  const picture = page.locator('main figure.picture img')
  await expect(picture).toHaveAttribute('width', '960')
  await expect(picture).not.toHaveAttribute('srcset', /.*/)
})

test('pictures are sent as what they are', async ({ request }) => {
  const picture = await request.get(`${BUNDLE}beacon-point.jpg`)
  expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/jpeg'])
  const html = await (await request.get(BUNDLE)).text()
  const [variant = ''] = /\/_pictures\/[0-9a-f]{20}-640\.webp/.exec(html) ?? []
  const small = await request.get(variant)
  expect([small.status(), small.headers()['content-type']]).toEqual([200, 'image/webp'])
  expect((await small.body()).length).toBeLessThan((await picture.body()).length)
})

test('no other width and no other file can be had', async ({ request }) => {
  const html = await (await request.get(BUNDLE)).text()
  const [, hash = ''] = /\/_pictures\/([0-9a-f]{20})-640\.webp/.exec(html) ?? []
  for (const path of [
    `/_pictures/${hash}-641.webp`,
    `/_pictures/${hash}-99999.webp`,
    `/_pictures/${hash}-640.avif`,
    '/_pictures/00000000000000000000-640.webp',
    '/_pictures/',
    `/_pictures/..%2f${hash}-640.webp`,
    `${BUNDLE}index.en.md`,
    '/en/culture/_index.en.md',
    '/site.yaml',
  ]) {
    expect([400, 404], path).toContain((await request.get(path)).status())
  }
})

test('the Node host lets browsers keep a variant for good', async ({ request }, { project }) => {
  test.skip(project.name !== 'host', 'an export leaves that to its server')
  const html = await (await request.get(BUNDLE)).text()
  const [variant = ''] = /\/_pictures\/[0-9a-f]{20}-640\.webp/.exec(html) ?? []
  expect((await request.get(variant)).headers()['cache-control']).toContain('immutable')
})
