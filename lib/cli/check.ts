import type { CommandOptions } from './main'
import { countErrors, formatSync, printProblems, syncContent } from './sync-content'

/** `news check`: the same as `index`, but fails when any article is kept back. */
export async function runCheck({ json }: CommandOptions): Promise<number> {
  const result = syncContent()
  if (json) console.log(JSON.stringify({ articles: result.articles, problems: result.problems }, null, 2))
  else {
    printProblems(result.problems)
    console.log(formatSync(result))
  }
  return countErrors(result.problems) > 0 ? 1 : 0
}
