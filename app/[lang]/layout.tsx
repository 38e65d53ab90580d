import '@/app/styles.css'
import type { CSSProperties, ReactNode } from 'react'
import { notFound } from 'next/navigation'
import { openPageRequest } from '@/lib/queries/page-request'

export default async function LanguageLayout({
  params,
  children,
}: {
  params: Promise<{ lang: string }>
  children: ReactNode
}) {
  const { snapshot, language } = openPageRequest({ lang: (await params).lang }) ?? notFound()
  return (
    <html lang={language.tag} style={{ '--highlight': snapshot.site.highlightColor } as CSSProperties}>
      <body>{children}</body>
    </html>
  )
}
