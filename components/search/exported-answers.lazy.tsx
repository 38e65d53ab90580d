import { renderToStaticMarkup } from 'preact-render-to-string'
import { toIsoWithOffset } from '@/lib/dates/format-date'
import { messagesFor } from '@/lib/i18n/messages-for'
import { toSearchQuery } from '@/lib/search/search-address'
import { openExportedEngine } from './exported-engine.lazy'
import type { AnswerPage } from './live-answers.lazy'
import { SearchAnswerView, statusOf } from './search-answer'
import type { SearchSetup } from './search-setup'

/** Answers searches in the browser, by the very components that a Node host renders them with (Preact takes React's place). */
export function openExportedAnswers(setup: SearchSetup): (address: URL, signal: AbortSignal) => Promise<AnswerPage> {
  const { lang, dates, searchPath, title } = setup
  const messages = messagesFor(lang)
  const engine = openExportedEngine()
  return async ({ searchParams }, signal) => {
    const query = toSearchQuery(searchParams, lang)
    const answer = await engine.search(query)
    signal.throwIfAborted()
    const today = toIsoWithOffset(Date.now(), dates.timeZone).slice(0, 10)
    const view = <SearchAnswerView answer={answer} view={{ lang, dates, searchPath, today }} />
    return {
      title: `${query.text === '' ? messages.search : messages.searchTitle(query.text.slice(0, 80))} - ${title}`,
      status: statusOf(answer, lang),
      // To TypeScript it is an element of React's; `bundle-elements` makes it one of Preact's.
      html: renderToStaticMarkup(view as unknown as Parameters<typeof renderToStaticMarkup>[0]),
    }
  }
}
