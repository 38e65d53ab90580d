import { formatMonth } from '@/lib/dates/format-date'
import { messagesFor } from '@/lib/i18n/messages-for'
import type { SitePage } from '@/lib/queries/pages'

/** What names a page in lists of windows, bookmarks and search engines: its own words, without the paper's name. */
export function titleOfPage(page: SitePage): string {
  const { frame } = page
  const messages = messagesFor(frame.lang)
  switch (page.kind) {
    case 'front':
      return ''
    case 'article':
      return page.view.article.title
    case 'section':
      return page.section.title
    case 'taxonomy':
      return messages[page.taxonomy]
    case 'term':
      return page.term.name
    case 'archives':
      return messages.archives
    case 'archive':
      return titleOfArchive(page.year, page.month, frame.lang)
    case 'search':
      return messages.search
    case 'not-found':
      return messages.notFoundTitle
  }
}

/** `2025年2月`, `February 2025`, or the year alone. */
export function titleOfArchive(year: number, month: number | undefined, lang: string): string {
  if (month !== undefined) return formatMonth(year, month, lang)
  return lang.startsWith('zh') ? `${year}年` : String(year)
}
