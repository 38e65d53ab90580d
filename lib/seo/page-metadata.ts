import type { Metadata, Viewport } from 'next'
import { messagesFor } from '@/lib/i18n/messages-for'
import { scopeOfPage } from '@/lib/queries/feed-articles'
import type { SitePage } from '@/lib/queries/pages'
import type { Site } from '@/lib/site/read-site'
import { settingsFor } from '@/lib/site/settings-for'
import { absoluteUrl, feedPath, pagedPath } from '@/lib/urls/paths'
import { titleOfPage } from './page-title'
import { toSocialMetadata } from './social-metadata'

/** What every page's head has. */
export const SHARED_METADATA: Metadata = { icons: { icon: '/favicon.svg' } }

/** What browsers colour their own bars with: `--color-card` of the styles, light and dark, in this order (see `theme-switch`). */
export const SHARED_VIEWPORT: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#191a1d' },
  ],
}

/** Search engines may show pictures in full size. */
export const INDEXED_METADATA: Metadata = { robots: { 'max-image-preview': 'large' } }

/** The head of a page: a title that no other page has, description, canonical address, languages, feed, link previews. */
export function toMetadata(page: SitePage, site: Site, siteUrl: string): Metadata {
  const { frame } = page
  const number = 'list' in page ? page.list.page : 1
  const url = absoluteUrl(pagedPath(frame.path, number), siteUrl)
  const isHidden = page.kind === 'search' || page.kind === 'not-found'
  const description = descriptionOf(page, site)
  return {
    ...SHARED_METADATA,
    title: fullTitle(page, number),
    ...(description === '' ? {} : { description }),
    ...(isHidden
      ? { robots: { index: false, follow: true } }
      : {
          ...INDEXED_METADATA,
          ...toSocialMetadata(page, { description, url, siteUrl, timeZone: site.timeZone }),
          alternates: { canonical: url, ...languagesOf(page, siteUrl), ...feedOf(page, siteUrl) },
        }),
  }
}

/** The title of page `number` of a list, of a page or of a feed. */
export function fullTitle(page: SitePage, number: number): string {
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

/** The feed of the list that a page shows; every page of the list has it. */
function feedOf(page: SitePage, siteUrl: string): Pick<NonNullable<Metadata['alternates']>, 'types'> {
  if (!scopeOfPage(page) || !('list' in page) || page.list.total === 0) return {}
  const url = absoluteUrl(feedPath(page.frame.path), siteUrl)
  return { types: { 'application/rss+xml': [{ url, title: fullTitle(page, 1) }] } }
}
