import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { transform } from 'lightningcss'
import { expect, test } from 'vitest'
import { bundleStyles } from '@/lib/cli/bundle-styles'
import { hostEnvironment } from '@/tests/support/deployments'

/** The rules of a stylesheet in one notation, without what Next's minifier writes twice. */
function rulesOf(css: string): string[] {
  const { code } = transform({ filename: 'styles.css', code: Buffer.from(css), minify: false })
  const lines = code
    .toString()
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/not all and \(width >= (\w+)\)/g, '(width < $1)')
    .replace(/\(width >= (\w+)\) and \(\(width < (\w+)\)\)/g, '($1 <= width < $2)')
    .split('\n')
  return lines.filter((line, at) => line.trim() !== '' && line !== lines[at - 1])
}

test('the styles of pressed pages are those that Next makes of the same source', async () => {
  const folder = path.join(hostEnvironment.NEWS_BUILD_DIR ?? '', 'static/chunks')
  const [file = '', ...others] = readdirSync(folder).filter((name) => name.endsWith('.css'))
  expect(others).toEqual([])
  const own = rulesOf(await bundleStyles())
  expect(own.length).toBeGreaterThan(1_000)
  expect(own).toEqual(rulesOf(readFileSync(path.join(folder, file), 'utf8')))
})
