import '@/app/styles.css'
import type { Metadata } from 'next'
import { NotFoundPage } from '@/components/frame/not-found-page'
import { SiteDocument } from '@/components/frame/site-document'
import { currentElementsPath } from '@/lib/publish/elements-file'
import { getFrame } from '@/lib/queries/frame'
import { readerTime } from '@/lib/queries/page-request'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { toGlobalNotFoundMetadata } from '@/lib/seo/entry-metadata'
import { SHARED_VIEWPORT } from '@/lib/seo/page-metadata'
import { notFoundPath } from '@/lib/urls/paths'

/* Addresses outside every language. An export has it as `/404.html`. */

export const viewport = SHARED_VIEWPORT

export function generateMetadata(): Metadata {
  return toGlobalNotFoundMetadata(takeSnapshot(readerTime()).site)
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
