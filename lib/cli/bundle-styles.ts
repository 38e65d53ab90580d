import { readFileSync } from 'node:fs'
import tailwind from '@tailwindcss/postcss'
import { Features, transform } from 'lightningcss'
import postcss from 'postcss'

/** Of every page, and of the search alone. */
export type StyleSheet = 'app/styles.css' | 'app/styles/search.css'

/** The oldest browsers that Next writes styles for; a test compares what both of them write. */
const TARGETS = { chrome: version(111), edge: version(111), firefox: version(111), safari: version(16, 4) }

/** A stylesheet of the site as readers get it, made of the same source as by Next. */
export async function bundleStyles(file: StyleSheet): Promise<string> {
  const processor = postcss([tailwind({ base: process.cwd(), optimize: false })])
  const { css } = await processor.process(readFileSync(file, 'utf8'), { from: file })
  const include = Features.MediaRangeSyntax
  const { code } = transform({ filename: file, code: Buffer.from(css), minify: true, targets: TARGETS, include })
  return code.toString()
}

/** As lightningcss numbers browsers. */
function version(major: number, minor = 0): number {
  return (major << 16) | (minor << 8)
}
