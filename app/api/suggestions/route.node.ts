import { getHeadlinesFile } from '@/lib/queries/headlines-file'
import { readerTime } from '@/lib/queries/page-request'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { foldTable } from '@/lib/search/fold-table'
import { suggestFrom } from '@/lib/search/headlines-file'

/* What search fields offer while a reader types. */

export function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  const [text, lang] = [searchParams.get('q') ?? '', searchParams.get('lang') ?? '']
  const file = getHeadlinesFile(takeSnapshot(readerTime()))
  const suggestions = suggestFrom(file, { text, lang, table: foldTable() })
  return Response.json(suggestions, {
    headers: { 'cache-control': 'private, max-age=15', 'x-robots-tag': 'noindex' },
  })
}
