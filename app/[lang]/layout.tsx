import '@/app/styles.css'
import type { ReactNode } from 'react'
import { notFound } from 'next/navigation'
import { SiteDocument } from '@/components/frame/site-document'
import { currentElementsPath } from '@/lib/publish/elements-file'
import { openPageRequest } from '@/lib/queries/page-request'
import { SHARED_VIEWPORT } from '@/lib/seo/page-metadata'

export const viewport = SHARED_VIEWPORT

export default async function LanguageLayout({
  params,
  children,
}: {
  params: Promise<{ lang: string }>
  children: ReactNode
}) {
  const { snapshot, language } = openPageRequest({ lang: (await params).lang }) ?? notFound()
  return (
    <SiteDocument lang={language.tag} highlightColor={snapshot.site.highlightColor} elements={currentElementsPath()}>
      {children}
    </SiteDocument>
  )
}
