import { existsSync } from 'node:fs'
import { pruneVariants } from '@/lib/index/prune-variants'
import { syncIndex, type SyncResult } from '@/lib/index/sync'
import { contentDir } from '@/lib/site/environment'
import { formatProblem, type ContentProblem } from '@/lib/site/problem'
import { makeProgress } from './progress'

export interface TimedSync extends SyncResult {
  readonly seconds: number
}

/**
 * Brings the index up to date, with a progress bar on a terminal.
 * @throws {Error} when the content folder does not exist
 */
export function syncContent(): TimedSync {
  const contentRoot = contentDir()
  if (!existsSync(contentRoot))
    throw new Error(`The content folder ${contentRoot} does not exist. Set CONTENT_DIR to the folder of your newsroom.`)
  const progress = makeProgress('Reading articles')
  const started = performance.now()
  const result = syncIndex({ contentRoot, onProgress: progress.report })
  progress.end()
  pruneVariants(Date.now())
  return { ...result, seconds: (performance.now() - started) / 1000 }
}

/** One line: what is in the index, what changed, how long it took. */
export function formatSync({ articles, added, changed, removed, seconds, problems }: TimedSync): string {
  const errors = countErrors(problems)
  return (
    `${articles} articles indexed (${added} added, ${changed} changed, ${removed} removed) in ${seconds.toFixed(2)} s; ` +
    `${errors} errors, ${problems.length - errors} warnings`
  )
}

/** Prints problems, errors first; after `limit` only their number. */
export function printProblems(problems: readonly ContentProblem[], limit = Infinity): void {
  const sorted = [...problems].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
  for (const problem of sorted.slice(0, limit)) console.log(formatProblem(problem))
  if (sorted.length > limit) console.log(`… and ${sorted.length - limit} more: npm run news -- check`)
}

export function countErrors(problems: readonly ContentProblem[]): number {
  return problems.filter(({ severity }) => severity === 'error').length
}

/** Problems shown before a build, which is not about them. */
const SHOWN_BEFORE_BUILD = 10

/**
 * What every command that serves or builds does first: syncs, and names what it leaves out.
 * @throws {Error} with `strict`, when any article is kept back
 */
export function prepareContent({ strict }: { strict: boolean }): TimedSync {
  const result = syncContent()
  console.log(formatSync(result))
  printProblems(
    result.problems.filter(({ severity }) => severity === 'error'),
    SHOWN_BEFORE_BUILD,
  )
  if (strict && countErrors(result.problems) > 0) throw new Error('Stopped: the newsroom has errors (--strict).')
  return result
}
