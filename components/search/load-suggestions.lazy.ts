import { suggestFrom, type HeadlinesFile, type Suggestions } from '@/lib/search/headlines-file'

interface Question {
  readonly text: string
  readonly lang: string
}

let file: Promise<HeadlinesFile> | undefined

/** Loads what can be had before anything is typed: the headlines of an export. A Node host is asked each time. */
export function prepareSuggestions(path: string): void {
  if (isFile(path)) void loadFile(path).catch(() => undefined)
}

/**
 * What could be meant by `text`.
 * @param path a file of all headlines, or an address that answers
 */
export async function loadSuggestions(path: string, question: Question, signal: AbortSignal): Promise<Suggestions> {
  if (!isFile(path)) {
    return (await fetchJson(
      `${path}?${new URLSearchParams({ q: question.text, lang: question.lang })}`,
      signal,
    )) as Suggestions
  }
  const headlines = await loadFile(path)
  return suggestFrom(headlines, { ...question, table: new Map(headlines.table) })
}

function isFile(path: string): boolean {
  return path.endsWith('.json')
}

function loadFile(path: string): Promise<HeadlinesFile> {
  file ??= (fetchJson(path) as Promise<HeadlinesFile>).catch((error: unknown) => {
    file = undefined
    throw error
  })
  return file
}

async function fetchJson(address: string, signal: AbortSignal | null = null): Promise<unknown> {
  const response = await fetch(address, { signal })
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return response.json()
}
