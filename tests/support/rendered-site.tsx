import { renderToStaticMarkup } from 'react-dom/server'
import { renderArticleContent } from '@/components/article/article-content'
import { PageView } from '@/components/pages/page-view'
import { findMachineFile } from '@/lib/feeds/machine-files'
import { listSitePaths } from '@/lib/publish/site-paths'
import { getAliasTarget } from '@/lib/queries/aliases'
import { resolveArticleRef } from '@/lib/queries/article-refs'
import type { SitePage } from '@/lib/queries/pages'
import { listFoundArticles } from '@/lib/queries/search-articles'
import { getCatalogue } from '@/lib/queries/search-catalogue'
import type { Snapshot } from '@/lib/queries/snapshot'
import { toNewsArticle } from '@/lib/seo/news-article'
import { toMetadata } from '@/lib/seo/page-metadata'
import { toSegments } from '@/lib/urls/paths'
import { TEST_SITE_URL } from './deployments'
import { findPage } from './page'

/** What readers get at each address of a site. */
export type RenderedSite = ReadonlyMap<string, string>

/** Everything that a site serves: pages with their heads, files for machines, redirects, and what searches look through. */
export async function renderSite(snapshot: Snapshot): Promise<RenderedSite> {
  return renderPaths(snapshot, listSitePaths(snapshot))
}

/** The same for these addresses alone; those that lead nowhere are left out. */
export async function renderPaths(snapshot: Snapshot, paths: readonly string[]): Promise<RenderedSite> {
  const site = new Map<string, string>()
  for (const path of paths) {
    const text = await renderAt(snapshot, path)
    if (text !== undefined) site.set(path, text)
  }
  return site
}

/** What searches look through, as one text. */
export function searchDataOf(snapshot: Snapshot): string {
  const catalogue = getCatalogue(snapshot)
  const articles = listFoundArticles(snapshot, catalogue.ids)
  return JSON.stringify([{ ...catalogue, ids: undefined, placeOf: undefined }, articles])
}

async function renderAt(snapshot: Snapshot, path: string): Promise<string | undefined> {
  if (path === '/') return JSON.stringify(snapshot.site)
  const segments = toSegments(path) ?? []
  const page = findPage(snapshot, path)
  if (page) return renderPage(snapshot, page)
  const file = path.endsWith('/') ? undefined : findMachineFile(snapshot, segments)
  if (file) return file.render(TEST_SITE_URL)
  const target = getAliasTarget(snapshot, segments)
  return target === undefined ? undefined : `→ ${target}`
}

async function renderPage(snapshot: Snapshot, page: SitePage): Promise<string> {
  const head = JSON.stringify(toMetadata(page, snapshot.site, TEST_SITE_URL))
  if (page.kind !== 'article') return head + renderToStaticMarkup(<PageView page={page} />)
  const { view, frame } = page
  const content = await renderArticleContent(view, snapshot.site, {
    siteUrl: TEST_SITE_URL,
    resolveRef: (ref) => resolveArticleRef(snapshot, view.article, ref),
  })
  const data = JSON.stringify(toNewsArticle(view, frame, TEST_SITE_URL))
  return head + data + renderToStaticMarkup(<PageView page={page} content={content} />)
}
