import { SearchForm } from '@/components/search/search-form'
import { PageHeader } from '@/components/ui/page-header'
import { messagesFor } from '@/lib/i18n/messages-for'
import type { Frame } from '@/lib/queries/frame'
import { PageFrame } from './page-frame'

/** What readers see at an address that leads nowhere: why, and two ways on. */
export function NotFoundPage({ frame }: { frame: Frame }) {
  const messages = messagesFor(frame.lang)
  return (
    <PageFrame frame={frame}>
      <PageHeader kicker="404" title={messages.notFoundTitle} description={messages.notFoundText} />
      <SearchForm searchPath={frame.searchPath} lang={frame.lang} />
      <p className="mt-6">
        <a className="button on-bar" href={frame.homePath}>
          {messages.notFoundLink}
        </a>
      </p>
    </PageFrame>
  )
}
