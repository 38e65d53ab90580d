import { FEED_LENGTH, listFeedArticles, scopeOfPage } from '@/lib/queries/feed-articles'
import { listIndexedPages, type IndexedPage } from '@/lib/queries/indexed-pages'
import { listIds } from '@/lib/queries/lists'
import { requestForPath } from '@/lib/queries/page-request'
import { getPage } from '@/lib/queries/pages'
import { listSections } from '@/lib/queries/sections'
import type { Snapshot } from '@/lib/queries/snapshot'
import { listTerms } from '@/lib/queries/terms'
import { fullTitle } from '@/lib/seo/page-metadata'
import { TAXONOMIES } from '@/lib/urls/address'
import {
  FEED_NAME,
  FRAG_SEGMENT,
  ROBOTS_PATH,
  SITEMAP_INDEX_PATH,
  feedPath,
  frontPath,
  recentPath,
  sitemapPath,
  termsPath,
  toFilePath,
  toLangKey,
  toPath,
} from '@/lib/urls/paths'
import { renderRecent, renderTerms } from './fragments'
import { renderRobots } from './robots'
import { renderRss } from './rss'
import { renderSitemap, renderSitemapIndex } from './sitemap'

/*
 * The files that machines ask for: feeds, sitemaps, robots.txt. Both deployments have them from here: the Node host renders one
 * when it is asked for, the export writes them all.
 */

/** A file for machines, found and not yet written. */
export interface MachineFile {
  readonly type: string
  render(siteUrl: string): string
}

/** Sitemaps may hold 50,000 addresses and 50 MB; with this many the longest addresses do not reach either. */
const URLS_PER_SITEMAP = 20_000

const RSS = 'application/rss+xml; charset=utf-8'
const JSON_TYPE = 'application/json; charset=utf-8'
const XML = 'application/xml; charset=utf-8'

/** The file at these decoded segments; `undefined` when there is none, which is a 404. A list without articles has no feed. */
export function findMachineFile(snapshot: Snapshot, segments: readonly string[]): MachineFile | undefined {
  const path = toFilePath(segments)
  if (path === ROBOTS_PATH) return robotsFile(snapshot)
  if (path === SITEMAP_INDEX_PATH) return sitemapIndex(snapshot)
  if (segments[0] === FRAG_SEGMENT) return findFragment(snapshot, path)
  if (segments.at(-1) === FEED_NAME) return findFeed(snapshot, toPath(segments.slice(0, -1)))
  return findSitemap(snapshot, segments)
}

/** Paths of all files for machines. */
export function listMachineFiles(snapshot: Snapshot): readonly string[] {
  const languages = snapshot.site.languages.map(({ tag }) => tag)
  return [
    ROBOTS_PATH,
    SITEMAP_INDEX_PATH,
    ...listSitemaps(snapshot).map(({ path }) => path),
    ...languages.flatMap((lang) => listFeedPaths(snapshot, lang)),
    ...languages.flatMap((lang) => [recentPath(lang), termsPath(lang)]),
  ]
}

/** Data for elements, which bring sidebars from the moment of their page to the present. */
function findFragment(snapshot: Snapshot, path: string): MachineFile | undefined {
  for (const { tag } of snapshot.site.languages) {
    if (path === recentPath(tag)) return { type: JSON_TYPE, render: () => renderRecent(snapshot, tag) }
    if (path === termsPath(tag)) return { type: JSON_TYPE, render: () => renderTerms(snapshot, tag) }
  }
  return undefined
}

function listFeedPaths(snapshot: Snapshot, lang: string): readonly string[] {
  const sections = listSections(snapshot, lang).filter(
    ({ section }) => listIds(snapshot, { kind: 'section', lang, section }).length > 0,
  )
  const hasFront = listIds(snapshot, { kind: 'main', lang }).length > 0
  const terms = TAXONOMIES.flatMap((taxonomy) => listTerms(snapshot, lang, taxonomy))
  return [...(hasFront ? [frontPath(lang)] : []), ...[...sections, ...terms].map(({ path }) => path)].map(feedPath)
}

function findFeed(snapshot: Snapshot, path: string): MachineFile | undefined {
  const request = requestForPath(snapshot, path)
  const page = request && getPage(request)
  const scope = page && scopeOfPage(page)
  // Further pages of a list have no feed of their own.
  if (!scope || ('page' in request.address && request.address.page > 1) || listIds(snapshot, scope).length === 0)
    return undefined
  const { site } = snapshot
  const render = (siteUrl: string) =>
    renderRss(
      {
        title: fullTitle(page, 1),
        description: (page.kind === 'section' ? page.section.description : '') || (site.description ?? ''),
        lang: page.frame.lang,
        path: page.frame.path,
        timeZone: site.timeZone,
        articles: listFeedArticles(snapshot, scope, FEED_LENGTH),
      },
      siteUrl,
    )
  return { type: RSS, render }
}

interface Sitemap {
  readonly path: string
  readonly changed?: number | undefined
  readonly pages: readonly IndexedPage[]
}

/** Paths of a language's sitemaps. */
export function listSitemapPaths(snapshot: Snapshot, lang: string): readonly string[] {
  return splitPages(listIndexedPages(snapshot, lang), lang).map(({ path }) => path)
}

/** One sitemap for each language, or as many as its pages need: `sitemap.xml`, `sitemap-2.xml` and so on. */
function listSitemaps(snapshot: Snapshot): readonly Sitemap[] {
  return snapshot.remember('sitemaps', () =>
    snapshot.site.languages.flatMap(({ tag }) => splitPages(listIndexedPages(snapshot, tag), tag)),
  )
}

/** @param size addresses in one sitemap; an argument for the tests */
export function splitPages(pages: readonly IndexedPage[], lang: string, size = URLS_PER_SITEMAP): readonly Sitemap[] {
  return Array.from({ length: Math.max(1, Math.ceil(pages.length / size)) }, (_, at) => {
    const own = pages.slice(at * size, (at + 1) * size)
    const changed = own.reduce((newest, page) => Math.max(newest, page.changed ?? -Infinity), -Infinity)
    return { path: sitemapPath(lang, at + 1), pages: own, changed: changed === -Infinity ? undefined : changed }
  })
}

function findSitemap(snapshot: Snapshot, segments: readonly string[]): MachineFile | undefined {
  if (!snapshot.site.languages.some(({ tag }) => toLangKey(tag) === segments[0])) return undefined
  const path = toFilePath(segments)
  const sitemap = listSitemaps(snapshot).find((each) => each.path === path)
  const { timeZone } = snapshot.site
  return sitemap && { type: XML, render: (siteUrl) => renderSitemap(sitemap.pages, { siteUrl, timeZone }) }
}

function sitemapIndex(snapshot: Snapshot): MachineFile {
  const { timeZone } = snapshot.site
  return { type: XML, render: (siteUrl) => renderSitemapIndex(listSitemaps(snapshot), { siteUrl, timeZone }) }
}

function robotsFile({ site }: Snapshot): MachineFile {
  const langs = site.languages.map(({ tag }) => tag)
  return { type: 'text/plain; charset=utf-8', render: (siteUrl) => renderRobots(langs, siteUrl) }
}
