import { readerTime } from '@/lib/queries/page-request'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { markOf } from '@/lib/publish/difference'
import type { NewsroomReport } from '@/lib/publish/follow-newsroom'

/** What operators and their machines ask for. */
export interface OperatorAnswer {
  readonly status: number
  readonly type: string
  readonly body: string
}

/** What the host counts. */
export interface HostCounts {
  /** Answers by the first digit of their status. */
  readonly requests: ReadonlyMap<number, number>
  readonly storeHits: number
  readonly storeMisses: number
}

/** Whoever has not looked successfully for so long may show old news, milliseconds. */
const STALE_MS = 900_000

/** The answer at `/healthz`, `/readyz`, `/version` and `/metrics`; `undefined` for other addresses. */
export function answerOperator(
  path: string,
  report: NewsroomReport | undefined,
  counts: HostCounts,
  now = readerTime(),
): OperatorAnswer | undefined {
  switch (path) {
    case '/healthz':
      return text(200, 'alive')
    case '/readyz': {
      const fault = faultOf(report, now)
      return text(fault === undefined ? 200 : 503, fault ?? 'ready')
    }
    case '/version':
      return { status: 200, type: 'application/json', body: `${JSON.stringify(versionFacts(report))}\n` }
    case '/metrics':
      return { status: 200, type: 'text/plain; version=0.0.4; charset=utf-8', body: metrics(report, counts) }
    default:
      return undefined
  }
}

function text(status: number, line: string): OperatorAnswer {
  return { status, type: 'text/plain; charset=utf-8', body: `${line}\n` }
}

/** Why this host should not be sent readers; silent staleness is the fault that nobody notices. */
function faultOf(report: NewsroomReport | undefined, now: number): string | undefined {
  if (!report) return 'The newsroom has not been looked at yet.'
  const age = Math.round((now - report.lookedAt) / 1000)
  if (now - report.lookedAt > STALE_MS)
    return `The newsroom has not been looked at for ${age} s. ${report.fault ?? ''}`.trim()
  return undefined
}

function versionFacts(report: NewsroomReport | undefined): object {
  const { indexId, number } = markOf(takeSnapshot(readerTime()))
  const { commit, held, fault, publishedAt } = report ?? {}
  return {
    commit,
    index: indexId,
    change: number,
    published: publishedAt ? new Date(publishedAt).toISOString() : undefined,
    held,
    fault,
  }
}

function metrics(report: NewsroomReport | undefined, { requests, storeHits, storeMisses }: HostCounts): string {
  const seconds = (milliseconds = 0) => milliseconds / 1000
  const lines: readonly (readonly [name: string, type: 'counter' | 'gauge', help: string, value: number])[] = [
    ['store_hits_total', 'counter', 'Pages sent from the store.', storeHits],
    ['store_misses_total', 'counter', 'Pages looked for in the store in vain.', storeMisses],
    ['publishes_total', 'counter', 'Looks at the newsroom that changed something.', report?.publishes ?? 0],
    ['publish_failures_total', 'counter', 'Looks at the newsroom that failed.', report?.failures ?? 0],
    ['publish_failed', 'gauge', 'Whether the last look failed.', report?.fault === undefined ? 0 : 1],
    ['publish_held', 'gauge', 'Whether a commit waits to be accepted.', report?.held === undefined ? 0 : 1],
    ['publish_last_timestamp_seconds', 'gauge', 'When something last changed.', seconds(report?.publishedAt)],
    ['publish_last_duration_seconds', 'gauge', 'How long it took.', seconds(report?.took)],
    ['newsroom_looked_timestamp_seconds', 'gauge', 'When the newsroom was last looked at.', seconds(report?.lookedAt)],
    ['articles', 'gauge', 'Articles in the index.', report?.articles ?? 0],
    ['content_errors', 'gauge', 'Errors in the newsroom.', report?.errors ?? 0],
    ['resident_memory_bytes', 'gauge', 'Memory of the process.', process.memoryUsage.rss()],
  ]
  const own = lines.map(([name, type, help, value]) => `${head(name, type, help)}broadsheet_${name} ${value}\n`)
  const answers = [...requests].map(([digit, count]) => `broadsheet_requests_total{status="${digit}xx"} ${count}\n`)
  return [head('requests_total', 'counter', 'Answers.'), ...answers, ...own].join('')
}

function head(name: string, type: string, help: string): string {
  return `# HELP broadsheet_${name} ${help}\n# TYPE broadsheet_${name} ${type}\n`
}
