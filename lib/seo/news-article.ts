import { toIsoWithOffset } from '@/lib/dates/format-date'
import type { ArticleView } from '@/lib/queries/articles'
import type { Frame } from '@/lib/queries/frame'
import { absoluteUrl } from '@/lib/urls/paths'
import { previewPicturesOf } from './preview-pictures'

/** An article as schema.org describes one, for search engines. What the article does not tell is left out. */
export function toNewsArticle(view: ArticleView, frame: Frame, siteUrl: string): Readonly<Record<string, unknown>> {
  const { article, path, time, updated, summary } = view
  const url = absoluteUrl(path, siteUrl)
  const publisher = { '@type': 'Organization', name: frame.title, url: absoluteUrl(frame.homePath, siteUrl) }
  const moment = (value: number | undefined) =>
    value === undefined ? '' : toIsoWithOffset(value, frame.dates.timeZone)
  return withoutEmpty({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    description: article.description || summary,
    url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    inLanguage: article.lang,
    datePublished: moment(time),
    dateModified: moment(updated ?? time),
    author: authorsOf(view, publisher),
    publisher,
    image: previewPicturesOf(view, siteUrl),
    articleSection: article.categories,
    keywords: [...new Set([...article.tags, ...article.keywords])],
    isBasedOn: article.source?.url,
  })
}

/** Who is named, else who the article was taken from, else the paper. */
function authorsOf({ article: { authors, source } }: ArticleView, publisher: object): readonly object[] {
  if (authors.length > 0) return authors.map((name) => ({ '@type': 'Person', name }))
  return source?.name ? [{ '@type': 'Organization', name: source.name }] : [publisher]
}

function withoutEmpty(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const isEmpty = (value: unknown) =>
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)))
}

/** JSON that may stand in a `<script>`: no text in it can end the element or, for old parsers, the line. */
export function toScriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
