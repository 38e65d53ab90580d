import { answerSearch } from '@/lib/search/answer-search'
import type { OpenSearchIndex } from '@/lib/search/open-search-client'
import { toDocumentId, toSearchBody } from '@/lib/search/open-search-requests'
import type { Hit } from '@/lib/search/rank-hits'
import type { SearchEngine } from '@/lib/search/search-engine'
import type { SearchWord } from '@/lib/search/search-words'
import { sqliteSource } from './host-search'
import { getCatalogue } from './search-catalogue'
import type { Snapshot } from './snapshot'

/** Of more matches only the best are looked at: filters and counts then hold for these. */
const MAX_MATCHES = 10_000

interface Reply {
  readonly hits: {
    readonly hits: readonly {
      readonly _id: string
      readonly _score: number
      readonly matched_queries?: readonly string[]
    }[]
  }
}

/** Lets a search server find the words; everything else is done as with SQLite, from this host's own index. */
export function serverEngine(snapshot: Snapshot, server: OpenSearchIndex): SearchEngine {
  return {
    search: (query) =>
      answerSearch({ ...sqliteSource(snapshot), match: (words) => matchWords(snapshot, server, words) }, query),
  }
}

async function matchWords(
  snapshot: Snapshot,
  server: OpenSearchIndex,
  words: readonly SearchWord[],
): Promise<readonly Hit[]> {
  const reply = (await server.send('POST', '/_search', toSearchBody(words, MAX_MATCHES))) as Reply
  const places = placesByDocument(snapshot)
  const hasOthers = words.some(({ others }) => others.length > 0)
  return reply.hits.hits.flatMap(({ _id, _score, matched_queries: named = [] }) => {
    const at = places.get(_id)
    return at === undefined ? [] : [{ at, score: _score, isTyped: !hasOthers || named.includes('typed') }]
  })
}

function placesByDocument(snapshot: Snapshot): ReadonlyMap<string, number> {
  return snapshot.remember('places by document', () => {
    const { placeOf } = getCatalogue(snapshot)
    const rows = snapshot.all<{ id: number; file: string }>('SELECT id, file FROM article')
    return new Map(
      rows.flatMap(({ id, file }) => {
        const at = placeOf.get(id)
        return at === undefined ? [] : [[toDocumentId(file), at] as const]
      }),
    )
  })
}
