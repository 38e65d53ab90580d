import type { SearchWord, Phrase } from './search-words'
import { isSingleCharacter } from './tokens'

/*
 * What is said to OpenSearch. It gets our tokens and splits them at blanks, so it finds what the other engines find; which of the
 * articles may be found, filters, order and versions stay with the host, as for SQLite.
 */

const TOKENS = { type: 'text', analyzer: 'whitespace', norms: true, index_options: 'positions' } as const

/** Settings of the index; made when it is not there. */
export const INDEX_SETTINGS = {
  settings: { index: { max_result_window: 100_000 } },
  mappings: {
    dynamic: 'strict',
    _source: { enabled: false },
    properties: { title: TOKENS, summary: TOKENS, body: TOKENS },
  },
} as const

/** The tokens of one article. */
export interface TokenDocument {
  /** The article's file: the same on every host. */
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly body: string
}

/** Lines for `_bulk`: articles to put or replace, and ids to remove. */
export function toBulk(put: readonly TokenDocument[], remove: readonly string[]): string {
  const lines = [
    ...put.flatMap(({ id, ...fields }) => [{ index: { _id: toDocumentId(id) } }, fields]),
    ...remove.map((id) => ({ delete: { _id: toDocumentId(id) } })),
  ]
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('')
}

/** Names of documents may have 512 bytes. */
export function toDocumentId(file: string): string {
  return encodeURI(file).slice(-500)
}

/** As much as SQLite gives them. */
const FIELDS = [
  ['title', 10],
  ['summary', 4],
  ['body', 1],
] as const

/** The best `size` articles that hold every word; those that hold what was typed are named `typed`. */
export function toSearchBody(words: readonly SearchWord[], size: number): unknown {
  const isTyped = { bool: { must: words.flatMap(({ typed }) => typed.map(phraseClause)), _name: 'typed', boost: 0 } }
  return {
    size,
    track_total_hits: true,
    stored_fields: [],
    query: {
      bool: {
        must: words.map(({ typed, others }) =>
          anyOf([{ bool: { must: typed.map(phraseClause) } }, ...others.map(phraseClause)]),
        ),
        ...(words.some(({ others }) => others.length > 0) ? { should: [isTyped] } : {}),
      },
    },
  }
}

function phraseClause(phrase: Phrase): unknown {
  const [token = ''] = phrase
  const single = isSingleCharacter(phrase)
  return anyOf(
    FIELDS.map(([field, boost]) =>
      single
        ? { prefix: { [field]: { value: token, boost } } }
        : { match_phrase: { [field]: { query: phrase.join(' '), boost, analyzer: 'whitespace' } } },
    ),
  )
}

function anyOf(clauses: readonly unknown[]): unknown {
  return { bool: { should: clauses, minimum_should_match: 1 } }
}
