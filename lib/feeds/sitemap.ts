import { toIsoWithOffset } from '@/lib/dates/format-date'
import type { IndexedPage } from '@/lib/queries/indexed-pages'
import { absoluteUrl } from '@/lib/urls/paths'
import { element, renderXml, textElement, type XmlElement } from './xml'

/** Where and in whose zone a sitemap is written. */
export interface SitemapOptions {
  readonly siteUrl: string
  readonly timeZone: string
}

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The addresses of these pages, with the true date of their last change and the translations of each. */
export function renderSitemap(pages: readonly IndexedPage[], options: SitemapOptions): string {
  const namespaces = { xmlns: SITEMAP, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }
  const urls = pages.map((page) =>
    element('url', {}, ...toEntry(page, options), ...page.translations.map((each) => toAlternate(each, options))),
  )
  return renderXml(element('urlset', namespaces, ...urls))
}

/** The list of sitemaps. */
export function renderSitemapIndex(
  sitemaps: readonly Pick<IndexedPage, 'path' | 'changed'>[],
  options: SitemapOptions,
): string {
  const entries = sitemaps.map((sitemap) => element('sitemap', {}, ...toEntry(sitemap, options)))
  return renderXml(element('sitemapindex', { xmlns: SITEMAP }, ...entries))
}

function toEntry({ path, changed }: Pick<IndexedPage, 'path' | 'changed'>, options: SitemapOptions) {
  return [
    element('loc', {}, absoluteUrl(path, options.siteUrl)),
    ...textElement('lastmod', changed === undefined ? '' : toIsoWithOffset(changed, options.timeZone)),
  ]
}

function toAlternate({ lang, path }: { lang: string; path: string }, { siteUrl }: SitemapOptions): XmlElement {
  return element('xhtml:link', { rel: 'alternate', hreflang: lang, href: absoluteUrl(path, siteUrl) })
}
