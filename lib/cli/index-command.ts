import { updateSearchServer } from '@/lib/index/update-search-server'
import type { CommandOptions } from './main'
import { formatSync, printProblems, syncContent } from './sync-content'

/** `npm run index`: syncs the index, prints counts, time and problems. */
export async function runIndex({ json }: CommandOptions): Promise<number> {
  const result = syncContent()
  if (json) console.log(JSON.stringify(result, null, 2))
  else {
    printProblems(result.problems)
    console.log(formatSync(result))
  }
  await updateSearchServer()
  return 0
}
