import type { Article } from '@/lib/content/article'
import { isRepeatedTitle } from '@/lib/content/repeated-title'
import { MarkdownTooDeepError } from '@/lib/markdown/guard-depth'
import { toPlainText } from '@/lib/markdown/plain-text'
import { toStoryTitle } from '@/lib/search/catalogue'
import { foldText } from '@/lib/search/fold-table'

/** What lists show of an article beyond its columns. Kept as JSON, so names are short of nothing but stay readable. */
export interface SummaryData {
  readonly summary: string
  /** The summary was cut from a longer text. */
  readonly isCut?: true
  readonly lead: string
  readonly categories: readonly string[]
  readonly thumbnail: string
  readonly source?: Article['source']
  /** When the article says it was last changed, milliseconds. */
  readonly lastmod?: number | undefined
  readonly postMeta: Article['postMeta']
  /** See `Article`. */
  readonly textLang?: string | undefined
}

/** No article is ever seen before the first or after the last instant that a clock can show. */
export const BEGINNING = -8.64e15
export const END = 8.64e15

/** Stands for no weight: such articles come after all that have one. */
export const UNWEIGHTED = Number.MAX_SAFE_INTEGER

/**
 * The columns of an article's row, in the order of `INSERT_ARTICLE`, and the summary that they hold.
 * @param summaryLength characters of a summary that is made from the text
 */
export function toRow(
  article: Article,
  summaryLength: number,
): { columns: readonly (string | number | null)[]; summary: string } {
  const { summary, isCut } = summaryOf(article, summaryLength)
  const data: SummaryData = {
    summary,
    ...(isCut ? { isCut } : {}),
    lead: article.lead,
    categories: article.categories,
    thumbnail: article.thumbnail?.visibility.includes('list') ? article.thumbnail.src : '',
    source: article.source,
    lastmod: article.lastmod?.time,
    postMeta: article.postMeta,
    textLang: article.textLang,
  }
  const columns = [
    article.file,
    article.lang,
    article.folders,
    article.section,
    article.type,
    article.wantedPath,
    article.translationKey,
    article.weight === 0 ? UNWEIGHTED : article.weight,
    article.date?.time ?? null,
    article.title,
    article.linkTitle,
    ...visibleWindow(article),
    article.listed ? 1 : 0,
    article.pager ? 1 : 0,
    JSON.stringify(data),
    toStoryTitle(foldText(article.title)),
  ]
  return { columns, summary }
}

/** From when until when readers may see something; empty for a draft. */
export function visibleWindow({
  draft,
  publishAt,
  expireAt,
}: Pick<Article, 'draft' | 'publishAt' | 'expireAt'>): [number, number] {
  return draft ? [END, END] : [publishAt ?? BEGINNING, expireAt ?? END]
}

export const INSERT_ARTICLE = /* sql */ `
INSERT INTO article (file, lang, folders, section, type, wanted_path, translation_key, weight, time, title, link_title,
  visible_from, visible_until, listed, pager, summary, story_title)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** Hugo's mark for the end of the summary, on a line of its own or within one. */
const MORE = /<!--[ \t]*more[ \t]*-->/gi

/** The first mark that is not shown as code. */
function findMore(body: string): RegExpExecArray | undefined {
  for (const mark of body.matchAll(MORE)) {
    const before = body.slice(0, mark.index)
    const isInFence = (before.match(/^ {0,3}(```|~~~)/gm)?.length ?? 0) % 2 === 1
    const isInSpan = (before.slice(before.lastIndexOf('\n') + 1).match(/`/g)?.length ?? 0) % 2 === 1
    if (!isInFence && !isInSpan) return mark
  }
  return undefined
}

/**
 * What stands before `<!--more-->`, else the written summary, as plain text; without either, the beginning of the text,
 * cut after a sentence or word (as Hugo and Mainroad have it).
 */
function summaryOf(article: Article, length: number): { summary: string; isCut: boolean } {
  const mark = findMore(article.body)
  const before = mark ? plainTextOf(article.body.slice(0, mark.index)).replace(/\s+/g, ' ').trim() : ''
  if (mark && before !== '')
    return { summary: before, isCut: article.body.slice(mark.index + mark[0].length).trim() !== '' }
  const written = withEllipsis(plainTextOf(article.summary))
  if (written !== '' && !isRepeatedTitle(written, article.title)) return { summary: written, isCut: false }
  // The start of a long body is enough for a summary, and parsing is what costs.
  const text = plainTextOf(article.body.slice(0, Math.max(4000, length * 3)))
    .replace(/\s+/g, ' ')
    .trim()
  return { summary: cutAtSentence(text, length), isCut: text.length > length }
}

/** Imported summaries are cut anywhere and end in dots, after a blank or with a sign before them. */
function withEllipsis(summary: string): string {
  return summary.replace(/\s*(?:\.{3,}|…+)$/, '…')
}

/** Most summaries hold no markup at all, and parsing costs. What cannot be parsed is shown as it is written. */
function plainTextOf(markdown: string): string {
  if (!/[\\`*_~[\]<>#&|!\n]|^\s|^[-+\d]|https?:/.test(markdown)) return markdown
  try {
    return toPlainText(markdown)
  } catch (error) {
    if (error instanceof MarkdownTooDeepError) return markdown
    throw error
  }
}

function cutAtSentence(line: string, length: number): string {
  if (line.length <= length) return line
  const head = line.slice(0, length)
  const sentence = Math.max(...['。', '！', '？', '. ', '! ', '? '].map((end) => head.lastIndexOf(end)))
  if (sentence > length / 2) return head.slice(0, sentence + 1)
  const blank = head.lastIndexOf(' ')
  return `${(blank > length / 2 ? head.slice(0, blank) : head).toWellFormed().replace(/\uFFFD$/, '')}…`
}
