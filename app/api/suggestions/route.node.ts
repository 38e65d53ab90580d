import { clientOf, RateLimit } from '@/lib/host/rate-limit'
import { readerTime } from '@/lib/queries/page-request'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { getSuggestions } from '@/lib/queries/suggestions'

/* What is offered while a reader types. `proxy.ts` leads requests here from the address at which an export has a file. */

export const dynamic = 'force-dynamic'

/** Enough for a reader who types fast. */
const limit = new RateLimit({ burst: 40, perSecond: 8 })

export function GET(request: Request) {
  const wait = limit.take(clientOf(request.headers), readerTime())
  if (wait > 0) return new Response('Too many questions', { status: 429, headers: { 'retry-after': String(wait) } })
  const { searchParams } = new URL(request.url)
  const snapshot = takeSnapshot(readerTime())
  const [text, lang] = [searchParams.get('q') ?? '', searchParams.get('lang') ?? snapshot.site.defaultLanguage]
  return Response.json(getSuggestions(snapshot, { text, lang }), {
    headers: { 'cache-control': 'private, max-age=15', 'x-content-type-options': 'nosniff' },
  })
}
