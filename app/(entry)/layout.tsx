import '@/app/styles.css'
import type { CSSProperties, ReactNode } from 'react'
import { readerTime } from '@/lib/queries/page-request'
import { takeSnapshot } from '@/lib/queries/snapshot'

export default function EntryLayout({ children }: { children: ReactNode }) {
  const { site } = takeSnapshot(readerTime())
  return (
    <html lang={site.defaultLanguage} style={{ '--highlight': site.highlightColor } as CSSProperties}>
      <body>{children}</body>
    </html>
  )
}
