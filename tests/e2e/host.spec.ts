import { readdirSync } from 'node:fs'
import { expect, test } from '@playwright/test'

/* What only the Node host does. */

test.beforeEach(({}, { project }) => {
  test.skip(project.name !== 'host', 'an export is only files')
})

test('an address in its old case leads to the article', async ({ page }) => {
  const response = await page.goto('/zh-CN/technology/20260915A02K7Q/')
  expect(response?.status()).toBe(200)
  await expect(page).toHaveURL(/\/zh-cn\/technology\/20260915a02k7q\/$/)
})

test('a tag in capital letters leads to the tag', async ({ request }) => {
  const response = await request.get('/en/tags/C++/', { maxRedirects: 0 })
  expect([response.status(), response.headers()['location']]).toEqual([308, '/en/tags/c++/'])
})

test('a missing slash is added', async ({ request }) => {
  const response = await request.get('/en/news', { maxRedirects: 0 })
  expect([response.status(), response.headers()['location']]).toEqual([308, '/en/news/'])
})

test('random addresses leave nothing on the disk', async ({ request }) => {
  const count = () => readdirSync('.next-test/server/app', { recursive: true }).length
  const before = count()
  for (let i = 0; i < 30; i += 1) {
    for (const folder of ['', 'en/', 'en/tags/', 'api/', 'favicon'])
      expect((await request.get(`/${folder}r${i}/`)).status()).toBe(404)
  }
  expect(count()).toBe(before)
})

test('a malformed address is refused, not an error of the server', async ({ request }) => {
  for (const path of ['/%zz', '/zh-cn/%ff/', '/zh-cn/tags/%E5/'])
    expect((await request.get(path)).status(), path).toBe(400)
  expect((await request.get(`/${'x'.repeat(3000)}/`)).status()).toBe(414)
})

test('files outside static/ cannot be had', async ({ request }) => {
  for (const path of [
    '/site.yaml',
    '/static/../site.yaml',
    '/..%2fsite.yaml',
    '/images/..%2f..%2fsite.yaml',
    '/api/static/..%2fsite.yaml',
    '/.git/config',
  ]) {
    expect([400, 404], path).toContain((await request.get(path)).status())
  }
})
