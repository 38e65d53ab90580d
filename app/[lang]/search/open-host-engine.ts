import { getHeadlinesFile } from '@/lib/queries/headlines-file'
import type { Snapshot } from '@/lib/queries/snapshot'
import { headlineEngine } from '@/lib/search/headline-engine'
import type { SearchEngine } from '@/lib/search/search-engine'

/** What answers the searches of the Node host. */
export function openHostEngine(snapshot: Snapshot): SearchEngine {
  return snapshot.remember('search engine', () => headlineEngine(getHeadlinesFile(snapshot), snapshot.site.timeZone))
}
