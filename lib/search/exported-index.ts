import type { Catalogue, CatalogueArticle } from './catalogue'
import type { SynonymGroup } from './synonyms'

/*
 * What an export holds for searches in the browser, below `/_search/`:
 *   words/<volume>/ words and where they stand (Pagefind, without its own pages and pieces of text); see `VolumeContents`
 *   catalogue.json  `ExportedCatalogue`, loaded before the first search
 *   fold.txt        the table that makes both scripts one, as pairs
 *   suggestions.json  `SuggestionsFile`, for what is offered while a reader types
 *   text/<volume>/<name>.json  `FoundArticle`, loaded for what is shown
 */

/** The catalogue, with what only the browser has to know; articles are packed, as there are many. */
export interface ExportedCatalogue extends Omit<Catalogue, 'articles'> {
  readonly synonyms: readonly SynonymGroup[]
  /** Articles are spread over so many volumes, each an index of its own. */
  readonly volumes: number
  /** Pagefind's name of each article, without what all names begin with; two articles of different volumes may share one. */
  readonly names: string
  readonly articles: readonly PackedArticle[]
}

/** language, seconds, day, source, story, categories, tags, tokens of the headline, tokens up to the end of the summary, volume */
export type PackedArticle = readonly [number, number, number, number, number, string, string, number, number, number]

/** `articles.json` of a volume: what it was made of, for the export that comes after. */
export interface VolumeContents {
  /** Differs when any of its articles does. */
  readonly state: string
  readonly articles: readonly ExportedArticle[]
}

/** Pagefind's name of an article, and where its fields end. */
export interface ExportedArticle extends FieldEnds {
  readonly name: string
}

/** Where the headline and the summary of an article end, counted in tokens. */
export interface FieldEnds {
  readonly title: number
  readonly summary: number
}

/** Where the fields of an article end, and which volume has it. */
export interface ExportedPlace extends FieldEnds {
  readonly volume: number
}

/** What is offered while a reader types: the newest headlines, newest first; categories and tags, the most used first. */
export interface SuggestionsFile {
  readonly languages: readonly string[]
  readonly headlines: readonly PackedSuggestion[]
  readonly terms: readonly PackedSuggestion[]
}

/** Name, path, place of the language in the list. */
export type PackedSuggestion = readonly [string, string, number]

/** An article as it is sent. */
export function packArticle(article: CatalogueArticle, { title, summary, volume }: ExportedPlace): PackedArticle {
  const { language, time, day, source, story } = article
  const [categories, tags] = [article.categories.join(' '), article.tags.join(' ')]
  return [language, time / 1000, day, source, story, categories, tags, title, summary, volume]
}

/** The same, as engines use it. */
export function unpackArticle(packed: PackedArticle): CatalogueArticle & ExportedPlace {
  const [language, seconds, day, source, story, categories, tags, title, summary, volume] = packed
  const places = (text: string) => (text === '' ? [] : text.split(' ').map(Number))
  return {
    language,
    time: seconds * 1000,
    day,
    source,
    story,
    categories: places(categories),
    tags: places(tags),
    title,
    summary,
    volume,
  }
}

/** Stands between the fields of an article, so that no phrase goes from one into the next; no token is called so. */
export const FIELD_BORDER = '_'
