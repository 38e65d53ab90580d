import '@/app/styles.css'
import type { ReactNode } from 'react'
import { SiteDocument } from '@/components/frame/site-document'
import { currentElementsPath } from '@/lib/publish/elements-file'
import { readerTime } from '@/lib/queries/page-request'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { SHARED_VIEWPORT } from '@/lib/seo/page-metadata'

export const viewport = SHARED_VIEWPORT

export default function EntryLayout({ children }: { children: ReactNode }) {
  const { defaultLanguage, highlightColor } = takeSnapshot(readerTime()).site
  return (
    <SiteDocument lang={defaultLanguage} highlightColor={highlightColor} elements={currentElementsPath()}>
      {children}
    </SiteDocument>
  )
}
