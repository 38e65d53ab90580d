import { createHash } from 'node:crypto'
import { findMachineFile } from '@/lib/feeds/machine-files'
import { readerTime } from '@/lib/queries/page-request'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { siteUrl } from '@/lib/site/environment'

/* Feeds, sitemaps and robots.txt on the Node host; `proxy.ts` leads requests here. An export writes the files instead. */

export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  // Unlike those of pages, the parameters of route handlers arrive decoded.
  const file = findMachineFile(takeSnapshot(readerTime()), (await params).path)
  if (!file) return new Response('Not found', { status: 404 })
  const body = file.render(siteUrl())
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = {
    'content-type': file.type,
    'cache-control': 'public, max-age=60',
    'x-content-type-options': 'nosniff',
    etag,
  }
  // Feed readers come often and mostly find nothing new. A proxy in front may have made the tag weak.
  const isKnown = request.headers.get('if-none-match')?.replace(/W\//g, '').split(/,\s*/).includes(etag)
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(body, { headers })
}
