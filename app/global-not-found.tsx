import '@/app/styles.css'
import type { Metadata } from 'next'
import { NotFoundPage } from '@/components/frame/not-found-page'
import { SiteDocument } from '@/components/frame/site-document'
import { messagesFor } from '@/lib/i18n/messages-for'
import { currentElementsPath } from '@/lib/publish/elements-file'
import { getFrame } from '@/lib/queries/frame'
import { readerTime } from '@/lib/queries/page-request'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { SHARED_METADATA, SHARED_VIEWPORT } from '@/lib/seo/page-metadata'
import { notFoundPath } from '@/lib/urls/paths'

/* Addresses outside every language. An export has it as `/404.html`. */

export const viewport = SHARED_VIEWPORT

export function generateMetadata(): Metadata {
  const { site } = takeSnapshot(readerTime())
  return {
    ...SHARED_METADATA,
    title: `${messagesFor(site.defaultLanguage).notFoundTitle} - ${site.title}`,
    robots: { index: false },
  }
}

export default function GlobalNotFound() {
  const snapshot = takeSnapshot(readerTime())
  const { defaultLanguage: lang, highlightColor } = snapshot.site
  return (
    <SiteDocument lang={lang} highlightColor={highlightColor} elements={currentElementsPath()}>
      <NotFoundPage frame={getFrame(snapshot, { lang, path: notFoundPath(lang), kind: 'list' })} />
    </SiteDocument>
  )
}
