import { readerTime } from '@/lib/queries/page-request'
import { listHeadlines } from '@/lib/queries/search'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { foldTable } from '@/lib/search/fold-table'

/* What the search of an export loads: every headline, and the table that makes both scripts one. */

export const dynamic = 'force-static'

export function GET() {
  return Response.json({ table: [...foldTable()], headlines: listHeadlines(takeSnapshot(readerTime())) })
}
