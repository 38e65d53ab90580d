import type { Metadata } from 'next'
import { messagesFor } from '@/lib/i18n/messages-for'
import type { SitePage } from '@/lib/queries/pages'
import type { Site } from '@/lib/site/read-site'
import { settingsFor } from '@/lib/site/settings-for'
import { absoluteUrl, pagedPath } from '@/lib/urls/paths'
import { titleOfPage } from './page-title'

/** What every page's head has. */
export const SHARED_METADATA: Metadata = { icons: { icon: '/favicon.svg' } }

/** The head of a page: a title that no other page has, description, canonical address, languages. */
export function toMetadata(page: SitePage, site: Site, siteUrl: string): Metadata {
  const { frame } = page
  const number = 'list' in page ? page.list.page : 1
  const path = pagedPath(frame.path, number)
  const isHidden = page.kind === 'search' || page.kind === 'not-found'
  const description = descriptionOf(page, site)
  return {
    ...SHARED_METADATA,
    title: fullTitle(page, number),
    ...(description === '' ? {} : { description }),
    ...(isHidden
      ? { robots: { index: false, follow: true } }
      : { alternates: { canonical: absoluteUrl(path, siteUrl), ...languagesOf(page, siteUrl) } }),
  }
}

function fullTitle(page: SitePage, number: number): string {
  const { frame } = page
  const own = [titleOfPage(page), kindOf(page)].filter(Boolean).join(' · ')
  const parts = [own, number > 1 ? messagesFor(frame.lang).pageNumber(number) : '']
  const site = own === '' && frame.subtitle !== '' ? `${frame.title} · ${frame.subtitle}` : frame.title
  return [...parts, site].filter(Boolean).join(' - ')
}

/** A section, a category and a tag may share a name; their pages may not share a title. */
function kindOf(page: SitePage): string {
  if (page.kind === 'term') return messagesFor(page.frame.lang)[page.taxonomy]
  return page.kind === 'archive' ? messagesFor(page.frame.lang).archives : ''
}

function descriptionOf(page: SitePage, site: Site): string {
  if (page.kind === 'article') return page.view.article.description || page.view.summary
  if (page.kind === 'section') return page.section.description
  return page.kind === 'front' ? settingsFor(site, page.frame.lang).description : ''
}

/** hreflang, only between real translations of one article; they name each other and themselves. */
function languagesOf(page: SitePage, siteUrl: string): { languages?: Record<string, string> } {
  if (page.kind !== 'article' || page.view.translations.length === 0) return {}
  const { view } = page
  const all = [{ lang: view.article.lang, path: view.path }, ...view.translations]
  return { languages: Object.fromEntries(all.map(({ lang, path }) => [lang, absoluteUrl(path, siteUrl)])) }
}
