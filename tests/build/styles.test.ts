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

test.each(['app/styles.css', 'app/styles/search.css'] as const)(
  'the styles of pressed pages are those that Next makes of %s',
  async (sheet) => {
    const folder = path.join(hostEnvironment.NEWS_BUILD_DIR ?? '', 'static/chunks')
    const made = readdirSync(folder).filter((name) => name.endsWith('.css'))
    expect(made).toHaveLength(2)
    const own = rulesOf(await bundleStyles(sheet))
    expect(own.length).toBeGreaterThan(50)
    expect(made.map((name) => rulesOf(readFileSync(path.join(folder, name), 'utf8')))).toContainEqual(own)
  },
)
