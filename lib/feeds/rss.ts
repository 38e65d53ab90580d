import { toRfc822 } from '@/lib/dates/format-date'
import type { FeedArticle } from '@/lib/queries/feed-articles'
import { absoluteUrl, feedPath } from '@/lib/urls/paths'
import { element, renderXml, textElement, type XmlElement } from './xml'

/** A list of articles for feed readers. */
export interface Feed {
  readonly title: string
  readonly description: string
  readonly lang: string
  /** Of the list whose articles these are. */
  readonly path: string
  /** Zone in which dates are written. */
  readonly timeZone: string
  /** Newest first. */
  readonly articles: readonly FeedArticle[]
}

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
}

/** The feed as an RSS 2.0 document. It depends on the articles alone, never on when it is made. */
export function renderRss(feed: Feed, siteUrl: string): string {
  const { title, description, lang, path, timeZone, articles } = feed
  const self = { href: absoluteUrl(feedPath(path), siteUrl), rel: 'self', type: 'application/rss+xml' }
  const changes = articles.flatMap(({ time, updated }) => updated ?? time ?? [])
  const channel = element(
    'channel',
    {},
    element('title', {}, title),
    element('link', {}, absoluteUrl(path, siteUrl)),
    // RSS asks for one.
    element('description', {}, description || title),
    element('language', {}, lang),
    ...(changes.length > 0 ? textElement('lastBuildDate', toRfc822(Math.max(...changes), timeZone)) : []),
    element('atom:link', self),
    ...articles.map((article) => toItem(article, timeZone, siteUrl)),
  )
  return renderXml(element('rss', { version: '2.0', ...NAMESPACES }, channel))
}

function toItem(article: FeedArticle, timeZone: string, siteUrl: string): XmlElement {
  const url = absoluteUrl(article.path, siteUrl)
  return element(
    'item',
    {},
    element('title', {}, article.title),
    element('link', {}, url),
    element('guid', { isPermaLink: 'true' }, url),
    ...textElement('pubDate', article.time === undefined ? '' : toRfc822(article.time, timeZone)),
    ...textElement('description', article.summary),
    ...article.authors.flatMap((author) => textElement('dc:creator', author)),
    ...article.terms.flatMap((term) => textElement('category', term)),
    // RSS has a `source` of its own, but that is the address of another feed.
    ...textElement('dc:source', article.source?.url),
  )
}
