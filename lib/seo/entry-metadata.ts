import type { Metadata } from 'next'
import { messagesFor } from '@/lib/i18n/messages-for'
import type { Site } from '@/lib/site/read-site'
import { absoluteUrl, frontPath } from '@/lib/urls/paths'
import { INDEXED_METADATA, SHARED_METADATA } from './page-metadata'
import { toOpenGraphLocale } from './social-metadata'

/** The head of `/`, which leads to the languages. */
export function toEntryMetadata(site: Site, siteUrl: string): Metadata {
  const languages = Object.fromEntries(site.languages.map(({ tag }) => [tag, absoluteUrl(frontPath(tag), siteUrl)]))
  const url = absoluteUrl('/', siteUrl)
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

/** The head of the page for addresses outside every language. */
export function toGlobalNotFoundMetadata(site: Site): Metadata {
  return {
    ...SHARED_METADATA,
    title: `${messagesFor(site.defaultLanguage).notFoundTitle} - ${site.title}`,
    robots: { index: false },
  }
}
