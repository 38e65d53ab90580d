import type { Metadata } from 'next'
import { EntryPage } from '@/components/frame/entry-page'
import { readerTime } from '@/lib/queries/page-request'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { INDEXED_METADATA, SHARED_METADATA } from '@/lib/seo/page-metadata'
import { toOpenGraphLocale } from '@/lib/seo/social-metadata'
import { siteUrl } from '@/lib/site/environment'
import { absoluteUrl, frontPath } from '@/lib/urls/paths'

/* `/` leads to the languages; it needs neither a server nor JavaScript. */

export const revalidate = 60

export function generateMetadata(): Metadata {
  const { site } = takeSnapshot(readerTime())
  const languages = Object.fromEntries(site.languages.map(({ tag }) => [tag, absoluteUrl(frontPath(tag), siteUrl())]))
  const url = absoluteUrl('/', siteUrl())
  const description = site.description ? { description: site.description } : {}
  const card = { title: site.title, ...description }
  return {
    ...SHARED_METADATA,
    ...INDEXED_METADATA,
    title: site.subtitle ? `${site.title} · ${site.subtitle}` : site.title,
    ...description,
    openGraph: {
      ...card,
      type: 'website',
      url,
      siteName: site.title,
      locale: toOpenGraphLocale(site.defaultLanguage),
    },
    twitter: { ...card, card: 'summary' },
    alternates: { canonical: url, languages },
  }
}

export default function Page() {
  const { site } = takeSnapshot(readerTime())
  const languages = site.languages.map((language) => ({ ...language, path: frontPath(language.tag) }))
  return <EntryPage title={site.title} subtitle={site.subtitle ?? ''} languages={languages} />
}
