import { getHeadlinesFile } from '@/lib/queries/headlines-file'
import { readerTime } from '@/lib/queries/page-request'
import { takeSnapshot } from '@/lib/queries/snapshot'

/* What the search of an export loads. */

export const dynamic = 'force-static'

export function GET() {
  return Response.json(getHeadlinesFile(takeSnapshot(readerTime())))
}
