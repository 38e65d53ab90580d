import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Page } from '@playwright/test'

const ORIGIN = 'https://fonts.test'
const PACKAGES = ['source-serif-4', 'noto-sans-sc', 'noto-sans-hk'] as const

const TYPEFACES = `
  * {
    --font-text: 'Noto Sans SC Variable' !important;
    --font-headline: 'Source Serif 4 Variable', 'Noto Sans SC Variable' !important;
    --font-reading: 'Source Serif 4 Variable', 'Noto Sans SC Variable' !important;
    --default-mono-font-family: 'Noto Sans SC Variable' !important;
  }
  :lang(zh) { --font-headline: 'Noto Sans SC Variable' !important; --font-reading: 'Noto Sans SC Variable' !important }
  :is(:lang(zh-HK), :lang(zh-TW)), :is(:lang(zh-HK), :lang(zh-TW)) * {
    --font-text: 'Noto Sans HK Variable' !important;
    --font-headline: 'Noto Sans HK Variable' !important;
    --font-reading: 'Noto Sans HK Variable' !important;
  }
  math { font-family: 'Source Serif 4 Variable' !important }`

/**
 * Sets a page in typefaces that come with the tests, so that it looks alike on every machine whatever is installed there; resolves
 * when they are loaded. They are served from `node_modules`, without a network.
 */
export async function useTestFonts(page: Page): Promise<void> {
  await page.route(`${ORIGIN}/**`, (route) =>
    route.fulfill({
      path: path.join(packageFolder(new URL(route.request().url()).pathname.slice(1))),
      contentType: 'font/woff2',
      headers: { 'Access-Control-Allow-Origin': '*' },
    }),
  )
  await page.addStyleTag({ content: PACKAGES.map(fontFaces).join('\n') + TYPEFACES })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/** The package's own `@font-face` rules: in ranges of characters, of which a browser loads what a page needs. */
function fontFaces(name: string): string {
  const css = readFileSync(packageFolder(`${name}/index.css`), 'utf8')
  return css.replaceAll('./files/', `${ORIGIN}/${name}/files/`).replaceAll('font-display: swap', 'font-display: block')
}

function packageFolder(file: string): string {
  const [name = '', ...rest] = file.split('/')
  const manifest = createRequire(import.meta.url).resolve(`@fontsource-variable/${name}/package.json`)
  return path.join(path.dirname(manifest), ...rest)
}
