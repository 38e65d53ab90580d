import { clientOf, RateLimit } from '@/lib/host/rate-limit'
import { openSearch } from '@/lib/queries/open-search'
import { readerTime } from '@/lib/queries/page-request'
import { toSearchReply } from '@/lib/queries/search-reply'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { toSearchQuery } from '@/lib/search/search-address'
import { siteUrl } from '@/lib/site/environment'

/* The search for programs (README.md, “For machines”). */

export const dynamic = 'force-dynamic'

/** Enough for a reader who types fast. */
const limit = new RateLimit({ burst: 40, perSecond: 8 })

export async function GET(request: Request) {
  const wait = limit.take(clientOf(request.headers), readerTime())
  if (wait > 0) return new Response('Too many searches', { status: 429, headers: { 'retry-after': String(wait) } })
  const { searchParams } = new URL(request.url)
  const snapshot = takeSnapshot(readerTime())
  const { site } = snapshot
  const query = toSearchQuery(searchParams, site.defaultLanguage)
  const answer = await openSearch(snapshot).search(query)
  const reply = toSearchReply(answer, { siteUrl: siteUrl(), timeZone: site.timeZone })
  return Response.json(reply, {
    headers: { 'cache-control': 'private, max-age=15', 'x-content-type-options': 'nosniff' },
  })
}
