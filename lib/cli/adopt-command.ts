import path from 'node:path'
import { contentDir } from '@/lib/site/environment'
import { adopt } from './adopt/adopt'
import { formatReport } from './adopt/report'
import type { CommandOptions } from './main'

/** `news adopt <hugo-site>`: makes a newsroom of a Hugo site and tells what became of everything. */
export async function runAdopt({ args = [], to, force = false, json }: CommandOptions): Promise<number> {
  const [source, ...more] = args
  if (source === undefined || more.length > 0) {
    console.error('Usage: npm run news -- adopt <hugo-site> [--to DIR] [--force]')
    return 2
  }
  const target = to === undefined ? contentDir() : path.resolve(to)
  const { report, articles, staticFiles, written } = adopt({ source: path.resolve(source), target, force })
  if (json) console.log(JSON.stringify({ target, articles, staticFiles, written, ...report }, null, 2))
  else {
    console.log(formatReport(report))
    console.log(`${target}: ${articles} Markdown files, ${staticFiles} static files, site.yaml.`)
    console.log(
      written === 0
        ? 'Everything is there already: nothing to do.'
        : `${written} files written. Next: CONTENT_DIR=${target} npm run news -- check`,
    )
  }
  return 0
}
