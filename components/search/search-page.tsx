import { PageFrame } from '@/components/frame/page-frame'
import { PageHeader } from '@/components/ui/page-header'
import { messagesFor } from '@/lib/i18n/messages-for'
import type { Frame } from '@/lib/queries/frame'
import type { SearchAnswer } from '@/lib/search/search-engine'
import { SearchAnswerView, statusOf } from './search-answer'
import { SearchFrame } from './search-frame'
import type { SearchSetup } from './search-setup'
import { WaysToBrowse } from './ways-to-browse'

/** The search with what it found. Filters stand where other pages have their sidebar. */
export function SearchPage({ frame, answer, today }: { frame: Frame; answer: SearchAnswer; today: string }) {
  const { lang, dates, searchPath } = frame
  return (
    <PageFrame frame={{ ...frame, sidebar: undefined }}>
      <PageHeader title={messagesFor(lang).search} />
      <SearchFrame lang={lang} searchPath={searchPath} query={answer.query} status={statusOf(answer, lang)}>
        <SearchAnswerView answer={answer} view={{ lang, dates, searchPath, today }} />
      </SearchFrame>
    </PageFrame>
  )
}

/** The search of an export, where no server can be asked: the browser fills it in; without scripts, other ways are offered. */
export function SearchShell({ frame, setup }: { frame: Frame; setup: SearchSetup }) {
  const { lang, searchPath } = frame
  const messages = messagesFor(lang)
  return (
    <PageFrame frame={{ ...frame, sidebar: undefined }}>
      <PageHeader title={messages.search} />
      <SearchFrame lang={lang} searchPath={searchPath} query={undefined} status="" setup={JSON.stringify(setup)}>
        <noscript>
          <div className="notice">
            <WaysToBrowse lang={lang} title={messages.searchWithoutScript} />
          </div>
        </noscript>
      </SearchFrame>
    </PageFrame>
  )
}
