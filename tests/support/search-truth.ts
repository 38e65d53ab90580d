import { listFoundArticles } from '@/lib/queries/search-articles'
import { getCatalogue } from '@/lib/queries/search-catalogue'
import type { Snapshot } from '@/lib/queries/snapshot'
import { foldText } from '@/lib/search/fold-table'

/*
 * How many articles really hold what was typed, found by looking at all of them without tokens or an index. Han counts wherever it
 * stands, other words where they stand whole; from three letters on, in the plural, too.
 */

/** Gives a function that counts the articles which hold all parts of a query. */
export function openTruth(snapshot: Snapshot): (query: string) => number {
  const articles = listFoundArticles(snapshot, getCatalogue(snapshot).ids).map(({ title, summary, text }) =>
    [title, summary, text].map((field) => joinScripts(foldText(field))),
  )
  return (query) => {
    const parts = toParts(query)
    if (parts.length === 0) return 0
    return articles.filter((fields) => parts.every((part) => fields.some((field) => part.test(field)))).length
  }
}

/** What is quoted, else what is between blanks. */
function toParts(query: string): readonly RegExp[] {
  const parts = foldText(query).match(/"[^"]*"|[^\s"]+/gu) ?? []
  return parts.flatMap((part) => {
    const words = part.match(/[\p{L}\p{N}]+/gu) ?? []
    return words.length === 0 ? [] : new RegExp(words.map(toWhole).join('[^\\p{L}\\p{N}]+'), 'v')
  })
}

const HAN = /\p{Script=Han}/u
const OTHER = String.raw`[[\p{L}\p{N}]--\p{Script=Han}]`

function toWhole(word: string): string {
  const before = HAN.test(word[0] ?? '') ? '' : `(?<!${OTHER})`
  const plural = word.length > 2 ? 's?' : ''
  const after = HAN.test(word.at(-1) ?? '') ? '' : `${plural}(?!${OTHER})`
  return `${before}${word}${after}`
}

/** Some write a blank between Han and other words. */
function joinScripts(text: string): string {
  return text.replace(BETWEEN_SCRIPTS, '')
}

const BETWEEN_SCRIPTS = new RegExp(
  String.raw`(?<=\p{Script=Han})[ \t]+(?=${OTHER})|(?<=${OTHER})[ \t]+(?=\p{Script=Han})`,
  'gv',
)
