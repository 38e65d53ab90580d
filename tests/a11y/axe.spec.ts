import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'

/* One page of each kind, in both colour schemes. The markup is the same in both deployments, so one is enough. */

const PAGES = {
  entry: '/',
  front: '/zh-cn/',
  section: '/en/news/',
  article: '/zh-cn/news/typhoon-oriole/',
  'article with tables': '/zh-cn/news/freight-rates/',
  'article with formulas': '/en/technology/tide-tables-by-hand/',
  'article with code': '/zh-cn/technology/20260915a02k7q/',
  'article without sidebar': '/en/about-us/',
  categories: '/zh-hk/categories/',
  tag: '/en/tags/c++/',
  archives: '/zh-tw/archives/',
  search: '/en/search/?q=typhoon',
  'not found': '/zh-hk/nothing/',
}

for (const [kind, path] of Object.entries(PAGES)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${kind} has no accessibility fault that can be measured (${colorScheme})`, async ({ page }, { project }) => {
      test.skip(project.name !== 'export', 'checked on the export')
      await page.emulateMedia({ colorScheme })
      await page.goto(path)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([])
    })
  }
}
