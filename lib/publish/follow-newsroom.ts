import { pruneVariants } from '@/lib/index/prune-variants'
import { syncIndex } from '@/lib/index/sync'
import { updateSearchServer } from '@/lib/index/update-search-server'
import { contentDir, gitSource } from '@/lib/site/environment'
import { publishBranch } from './git/publish-branch'
import { withPublisherLock } from './git/publisher-lock'
import { readState } from './git/publish-state'
import { watchFolder } from './watch-folder'

/** How things stand with the newsroom; told after every look at it. */
export interface NewsroomReport {
  /** Absent without git. */
  readonly commit?: string | undefined
  readonly held?: { readonly commit: string; readonly reason: string } | undefined
  readonly articles: number
  readonly errors: number
  /** Looks that changed something, and looks that failed. */
  readonly publishes: number
  readonly failures: number
  /** When the last look succeeded and when something last changed, milliseconds. */
  readonly lookedAt: number
  readonly publishedAt: number
  /** How long the last change took, milliseconds. */
  readonly took: number
  /** What made the last look fail; absent when it did not. */
  readonly fault?: string | undefined
}

export interface Follower {
  /** Somebody says that there is something new. */
  wake(): void
  stop(): void
}

/** Everything is looked at so often even when nobody has told of a change: watches and webhooks get lost. */
const SWEEP_MS = 60_000
/** A change waits while everything is looked at, so that takes at most one part in so many of the time. */
const SWEEP_SHARE = 200

interface Wanted {
  fetch: boolean
  everything: boolean
  readonly files: Set<string>
}

/**
 * Keeps the index up to date with the newsroom until stopped: with the commits of a git repository where there is one, else with
 * the files of the folder. One look at a time; whatever comes meanwhile is done in the next.
 */
export function followNewsroom(onReport: (report: NewsroomReport) => void): Follower {
  const git = gitSource()
  let report: NewsroomReport = {
    articles: 0,
    errors: 0,
    publishes: 0,
    failures: 0,
    lookedAt: 0,
    publishedAt: 0,
    took: 0,
  }
  let wanted = nothing()
  let isLooking = false

  let sweep: NodeJS.Timeout | undefined
  let isStopped = false
  const sweepAfter = (pause: number) => {
    clearTimeout(sweep)
    if (isStopped) return
    sweep = setTimeout(() => {
      want({ ...retry, everything: true, files: [] })
      retry = nothing()
    }, pause)
  }
  const look = async (now: Wanted) => {
    const started = performance.now()
    try {
      const { hasChanged, ...facts } = await lookOnce(now)
      const took = hasChanged
        ? { publishes: report.publishes + 1, publishedAt: Date.now(), took: performance.now() - started }
        : {}
      report = { ...report, ...facts, ...took, lookedAt: Date.now(), fault: undefined }
      if (hasChanged || now.everything) tellSearchServer()
      if (now.everything) sweepAfter(Math.max(SWEEP_MS, (performance.now() - started) * SWEEP_SHARE))
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error)
      if (fault !== report.fault) console.error(`The newsroom could not be brought up to date. ${fault}`)
      report = { ...report, failures: report.failures + 1, fault }
      // Nobody knows how far it came.
      retry = { fetch: now.fetch, everything: true, files: new Set() }
      sweepAfter(SWEEP_MS)
    }
    onReport(report)
  }
  let retry = nothing()
  const run = async () => {
    if (isLooking) return
    isLooking = true
    while (wanted.fetch || wanted.everything || wanted.files.size > 0) {
      const now = wanted
      wanted = nothing()
      await look(now)
    }
    isLooking = false
  }
  const want = ({ fetch = false, everything = false, files = [] as readonly string[] }) => {
    wanted.fetch ||= fetch
    wanted.everything ||= everything
    for (const file of files) wanted.files.add(file)
    void run()
  }

  const poll = git && setInterval(() => want({ fetch: true }), git.pollSeconds * 1000)
  const unwatch = git
    ? () => undefined
    : watchFolder(contentDir(), (files) => want(files ? { files } : { everything: true }))
  // What has come between the start of the process and that of the watches.
  want({ fetch: git !== undefined, everything: true })
  return {
    wake: () => want({ fetch: git !== undefined, everything: git === undefined }),
    stop: () => {
      isStopped = true
      clearTimeout(sweep)
      clearInterval(poll)
      unwatch()
    },
  }
}

let telling: Promise<void> | undefined
let isMoreToTell = false

/** A search server may be slow: nothing waits for it, and what comes meanwhile is told after. */
function tellSearchServer(): void {
  isMoreToTell = true
  telling ??= (async () => {
    while (isMoreToTell) {
      isMoreToTell = false
      await updateSearchServer()
    }
  })()
    .catch((error: unknown) => console.error('The search server could not be told of changes.', error))
    .finally(() => (telling = undefined))
}

function nothing(): Wanted {
  return { fetch: false, everything: false, files: new Set() }
}

type Facts = Pick<NewsroomReport, 'commit' | 'held' | 'articles' | 'errors'> & { readonly hasChanged: boolean }

async function lookOnce({ fetch, everything, files }: Wanted): Promise<Facts> {
  const git = gitSource()
  if (!git) return sync(everything ? undefined : [...files])
  return withPublisherLock(git.home, async () => {
    const before = readState(git).commit
    const published = fetch ? await publishBranch(git) : undefined
    for (const problem of published?.problems ?? []) console.warn(problem)
    const { commit, held } = readState(git)
    return {
      ...sync(everything ? undefined : (published?.changed ?? [])),
      ...(before === commit ? {} : { hasChanged: true }),
      commit,
      held,
    }
  })
}

function sync(files: readonly string[] | undefined): Facts {
  const { added, changed, removed, articles, problems } = syncIndex({ contentRoot: contentDir(), files })
  const hasChanged = added + changed + removed > 0
  if (hasChanged && files === undefined) pruneVariants(Date.now())
  return { hasChanged, articles, errors: problems.filter(({ severity }) => severity === 'error').length }
}
