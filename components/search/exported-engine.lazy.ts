import { headlineEngine } from '@/lib/search/headline-engine'
import type { HeadlinesFile } from '@/lib/search/headlines-file'
import { noAnswer } from '@/lib/search/no-answer'
import type { SearchEngine } from '@/lib/search/search-engine'
import type { SearchSetup } from './search-setup'

/** What answers the searches of an export: the headlines, loaded when the first one is asked. */
export function openExportedEngine({
  headlinesPath,
  dates,
}: Pick<SearchSetup, 'headlinesPath' | 'dates'>): SearchEngine {
  let engine: Promise<SearchEngine> | undefined
  return {
    async search(query) {
      if (query.text === '') return noAnswer(query)
      engine ??= loadHeadlines(headlinesPath).then((file) => headlineEngine(file, dates.timeZone))
      return (await engine).search(query)
    },
  }
}

async function loadHeadlines(path: string): Promise<HeadlinesFile> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  return (await response.json()) as HeadlinesFile
}
