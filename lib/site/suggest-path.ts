import { HEADLINES_PATH, SUGGESTIONS_PATH } from '@/lib/urls/paths'
import { isStaticExport } from './environment'

/** Where search fields get their suggestions: from the server, or in an export from a file with all headlines. */
export function suggestPath(): string {
  return isStaticExport() ? HEADLINES_PATH : SUGGESTIONS_PATH
}
