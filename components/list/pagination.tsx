import { messagesFor } from '@/lib/i18n/messages-for'
import { pagedPath } from '@/lib/urls/paths'

interface PaginationProps {
  readonly page: number
  readonly pageCount: number
  /** Address of the first page. */
  readonly path: string
  readonly lang: string
}

/** Numbered links to the pages of a list; nothing when there is only one. */
export function Pagination({ page, pageCount, path, lang }: PaginationProps) {
  return <PageLinks page={page} pageCount={pageCount} lang={lang} pagePath={(number) => pagedPath(path, number)} />
}

interface PageLinksProps {
  readonly page: number
  readonly pageCount: number
  readonly lang: string
  readonly pagePath: (page: number) => string
}

/** The same for addresses of another form. */
export function PageLinks({ page, pageCount, lang, pagePath }: PageLinksProps) {
  if (pageCount < 2) return null
  const messages = messagesFor(lang)
  return (
    <nav aria-label={messages.pagination} className="no-print mt-8 border-t border-rule pt-6">
      <ul className="flex flex-wrap gap-2">
        {page > 1 ? (
          <li>
            <a className="page-link" href={pagePath(page - 1)} rel="prev" aria-label={messages.previousPage}>
              ←
            </a>
          </li>
        ) : null}
        {pageWindow(page, pageCount).map((number, at) => (
          <li key={number === 'gap' ? `gap ${at}` : number}>
            {number === 'gap' ? (
              <span className="page-gap">…</span>
            ) : (
              <a
                className="page-link"
                href={pagePath(number)}
                aria-label={messages.pageNumber(number)}
                aria-current={number === page ? 'page' : undefined}
              >
                {number}
              </a>
            )}
          </li>
        ))}
        {page < pageCount ? (
          <li>
            <a className="page-link" href={pagePath(page + 1)} rel="next" aria-label={messages.nextPage}>
              →
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

/** First, last and the pages around the current one; a gap stands for two or more left out. */
export function pageWindow(page: number, pageCount: number): readonly (number | 'gap')[] {
  const shown = new Set([1, page - 1, page, page + 1, pageCount].filter((number) => number >= 1 && number <= pageCount))
  if (shown.has(3)) shown.add(2)
  if (shown.has(pageCount - 2)) shown.add(pageCount - 1)
  const numbers = [...shown].sort((a, b) => a - b)
  return numbers.flatMap((number, at) =>
    at > 0 && number - (numbers[at - 1] ?? 0) > 1 ? ['gap' as const, number] : [number],
  )
}
