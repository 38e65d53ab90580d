import { PageFrame } from '@/components/frame/page-frame'
import { PageHeader } from '@/components/ui/page-header'
import { messagesFor } from '@/lib/i18n/messages-for'
import type { Frame } from '@/lib/queries/frame'
import type { SearchAnswer } from '@/lib/queries/search'
import { SearchForm } from './search-form'
import { resultsPath } from './results-path'
import { SearchResults } from './search-results'

/** The search; without an answer, before anything was asked, a hint at what can be looked for. */
export function SearchPage({ frame, answer }: { frame: Frame; answer: SearchAnswer | undefined }) {
  const { lang, dates, searchPath } = frame
  const messages = messagesFor(lang)
  return (
    <PageFrame frame={frame}>
      <PageHeader title={messages.search} />
      <SearchForm searchPath={searchPath} lang={lang} query={answer?.query ?? ''} />
      {answer ? (
        <SearchResults
          answer={answer}
          lang={lang}
          dates={dates}
          pagePath={(page) => resultsPath(searchPath, answer.query, page)}
        />
      ) : (
        <p className="mt-6 text-soft">{messages.searchHint}</p>
      )}
    </PageFrame>
  )
}
