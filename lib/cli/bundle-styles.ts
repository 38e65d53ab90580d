import { readFileSync } from 'node:fs'
import tailwind from '@tailwindcss/postcss'
import { Features, transform } from 'lightningcss'
import postcss from 'postcss'

const STYLES = 'app/styles.css'

/** The oldest browsers that Next writes styles for; a test compares what both of them write. */
const TARGETS = { chrome: version(111), edge: version(111), firefox: version(111), safari: version(16, 4) }

/** The stylesheet of the site as readers get it, made of the same source as by Next. */
export async function bundleStyles(): Promise<string> {
  const processor = postcss([tailwind({ base: process.cwd(), optimize: false })])
  const { css } = await processor.process(readFileSync(STYLES, 'utf8'), { from: STYLES })
  const include = Features.MediaRangeSyntax
  const { code } = transform({ filename: STYLES, code: Buffer.from(css), minify: true, targets: TARGETS, include })
  return code.toString()
}

/** As lightningcss numbers browsers. */
function version(major: number, minor = 0): number {
  return (major << 16) | (minor << 8)
}
