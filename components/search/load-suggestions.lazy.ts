import type { SuggestionsFile } from '@/lib/search/exported-index'
import { fold, fromFoldPairs } from '@/lib/search/fold'
import { suggest, type FoldedSuggestion, type Suggestions } from '@/lib/search/suggest'
import { searchFilePath, SUGGESTIONS_PATH } from '@/lib/urls/paths'

interface Question {
  readonly text: string
  readonly lang: string
}

type Suggest = (question: Question, signal: AbortSignal) => Promise<Suggestions>

let opened: Promise<Suggest> | undefined

/** Loads what can be had before anything is typed. */
export function prepareSuggestions(): void {
  void openSuggestions().catch(() => undefined)
}

/** What could be meant by a text. */
export async function loadSuggestions(question: Question, signal: AbortSignal): Promise<Suggestions> {
  return (await openSuggestions())(question, signal)
}

function openSuggestions(): Promise<Suggest> {
  opened ??= findSuggestions().catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

/** An export has a file with everything there. A Node host, asked for nothing, has nothing to say, and is asked each time. */
async function findSuggestions(): Promise<Suggest> {
  const found = (await fetchJson(SUGGESTIONS_PATH)) as Suggestions | SuggestionsFile
  if (!('languages' in found))
    return async ({ text, lang }, signal) =>
      (await fetchJson(`${SUGGESTIONS_PATH}?${new URLSearchParams({ q: text, lang })}`, signal)) as Suggestions
  const table = fromFoldPairs(await (await load(searchFilePath('fold.txt'))).text())
  const unpack = ([name, path, language]: SuggestionsFile['terms'][number]): FoldedSuggestion => ({
    name,
    path,
    lang: found.languages[language] ?? '',
    folded: fold(name, table),
  })
  const source = { headlines: found.headlines.map(unpack), terms: found.terms.map(unpack), table }
  return (question) => Promise.resolve(suggest(source, question))
}

async function fetchJson(address: string, signal: AbortSignal | null = null): Promise<unknown> {
  return (await load(address, signal)).json()
}

async function load(address: string, signal: AbortSignal | null = null): Promise<Response> {
  const response = await fetch(address, { signal })
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return response
}
