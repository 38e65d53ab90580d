import { noAnswer } from '@/lib/search/no-answer'
import { pagefindEngine } from '@/lib/search/pagefind-engine'
import type { SearchEngine } from '@/lib/search/search-engine'
import { searchFilePath } from '@/lib/urls/paths'

/** What answers the searches of an export; nothing is loaded before the first one is asked. */
export function openExportedEngine(): SearchEngine {
  const engine = pagefindEngine({ base: `${searchFilePath()}/`, now: () => Date.now() })
  return { search: async (query) => (query.text === '' ? noAnswer(query) : engine.search(query)) }
}
