import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { THEME_SCRIPT } from '@/components/theme/theme'
import { SHARED_VIEWPORT } from '@/lib/seo/page-metadata'
import { EXPORT_DIR } from '@/tests/support/deployments'
import { weighPage } from '@/tests/support/page-weight'

/* What the pages of the export weigh, and what they do not carry. Sizes are of what goes over the wire, without pictures. */

const files = readdirSync(EXPORT_DIR, { recursive: true, encoding: 'utf8' })
const textOf = (file: string) => readFileSync(path.join(EXPORT_DIR, file), 'utf8')
const pages = files.filter((file) => file.endsWith('.html') && !textOf(file).includes('http-equiv="refresh"'))
const articles = pages.filter((file) => textOf(file).includes('"@type":"NewsArticle"'))
const fronts = pages.filter((file) => /^[^/]+\/index\.html$/.test(file))

test('no page has anything of the framework, and one script at most', () => {
  expect(pages.length).toBeGreaterThan(300)
  const heavy = pages.filter((file) => {
    const paths = weighPage(EXPORT_DIR, file).scriptPaths
    return paths.some((script) => !/^\/_elements\/[0-9A-Z]{8}\.js$/.test(script)) || paths.length !== 1
  })
  expect(heavy).toEqual([])
  expect(pages.filter((file) => /__next|_next\/|TURBOPACK|<!--/.test(textOf(file)))).toEqual([])
})

test('what only searching needs is loaded by searching', () => {
  const scripts = files.filter((file) => file.startsWith('_elements/') && file.endsWith('.js'))
  const named = new Set(pages.flatMap((file) => weighPage(EXPORT_DIR, file).scriptPaths.map((each) => each.slice(1))))
  expect(scripts.length).toBeGreaterThan(named.size)
  expect([...named]).toHaveLength(1)
})

test('every article still describes itself for search engines', () => {
  expect(articles.length).toBeGreaterThanOrEqual(40)
  for (const file of articles) {
    const [, json = ''] = /<script type="application\/ld\+json">([^<]+)<\/script>/.exec(textOf(file)) ?? []
    expect(JSON.parse(json), file).toMatchObject({ '@type': 'NewsArticle', headline: expect.stringMatching(/./) })
  }
})

test('every page sets the theme before anything is painted, by a script that is always the same', () => {
  expect(THEME_SCRIPT.length).toBeLessThanOrEqual(300)
  const wrong = pages.filter((file) => {
    const head = textOf(file).split('</head>')[0] ?? ''
    const at = head.indexOf(`<script>${THEME_SCRIPT}</script>`)
    return at < 0 || head.lastIndexOf('<meta name="theme-color"') > at
  })
  expect(wrong).toEqual([])
})

test('the bars of the browser have the colour of the page', () => {
  const styles = readFileSync('app/styles.css', 'utf8')
  const colors = (SHARED_VIEWPORT.themeColor as { color: string }[]).map(({ color }) => color)
  expect(styles).toContain(`--color-card: light-dark(${colors.join(', ')})`)
})

test('articles weigh at most 20 kB with styles and script, front pages 40 kB', () => {
  const tooHeavy = [
    ...articles.map((file) => [file, 20_000] as const),
    ...fronts.map((file) => [file, 40_000] as const),
  ]
    .map(([file, budget]) => ({ file, budget, gzip: weighPage(EXPORT_DIR, file).total.gzip }))
    .filter(({ budget, gzip }) => gzip > budget)
  expect(fronts).toHaveLength(4)
  expect(tooHeavy).toEqual([])
})

test('styles weigh at most 12 kB, and there is one file of them', () => {
  const { css, requests } = weighPage(EXPORT_DIR, fronts[0] ?? '')
  expect(css.gzip).toBeLessThanOrEqual(12_000)
  expect(requests).toBe(3)
})

test('the export has little more than its pages, pictures and what is searched', () => {
  const ours = files.filter((file) => !file.startsWith('_search/'))
  const others = ours.filter((file) => /\.\w+$/.test(file) && !/\.(html|xml|webp|svg|png|jpe?g|gif|avif)$/.test(file))
  expect(others.length).toBeLessThan(60)
})
