import type { ReactElement, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { EntryPage } from '@/components/frame/entry-page'
import { NotFoundPage } from '@/components/frame/not-found-page'
import { SiteDocument } from '@/components/frame/site-document'
import { renderPageView } from '@/components/pages/render-page-view'
import { getFrame } from '@/lib/queries/frame'
import { requestForPath } from '@/lib/queries/page-request'
import { getPage } from '@/lib/queries/pages'
import type { Snapshot } from '@/lib/queries/snapshot'
import { toEntryMetadata, toGlobalNotFoundMetadata } from '@/lib/seo/entry-metadata'
import { SHARED_VIEWPORT, toMetadata } from '@/lib/seo/page-metadata'
import { siteUrl } from '@/lib/site/environment'
import { notFoundPath } from '@/lib/urls/paths'
import { toHeadTags, toViewportTags } from './head-tags'
import { GLOBAL_NOT_FOUND_PATH } from './page-files'

/*
 * Pages without Next: the components of its routes in the document of its layouts, put into HTML by React itself. What a page is
 * made of is said there and in `app/` alike; a test compares every page of the demo newsroom with what Next serves.
 */

/** What pages name and do not hold. */
export interface PageAssets {
  /** Address of the styles. */
  readonly styles: string
  /** Address of what the search has besides. */
  readonly searchStyles: string
  /** Address of the elements. */
  readonly elements: string | undefined
}

/**
 * The complete HTML of the page at `path`.
 * @throws {Error} when there is no page, or when it cannot be rendered
 */
export async function renderPage(snapshot: Snapshot, path: string, assets: PageAssets): Promise<string> {
  const { lang, head, body, isSearch } = await loadPage(snapshot, path)
  // React takes the tags of the head out of the body and puts them where they belong, as it does for Next.
  const html = renderToStaticMarkup(
    <SiteDocument lang={lang} highlightColor={snapshot.site.highlightColor} elements={assets.elements}>
      <link rel="stylesheet" href={assets.styles} precedence="next" />
      {isSearch ? <link rel="stylesheet" href={assets.searchStyles} precedence="next" /> : null}
      {toViewportTags(SHARED_VIEWPORT)}
      {head}
      {body}
    </SiteDocument>,
  )
  return `<!DOCTYPE html>${html.replace(/^<!DOCTYPE html>/i, '')}`
}

interface LoadedPage {
  readonly lang: string
  readonly head: readonly ReactElement[]
  readonly body: ReactNode
  readonly isSearch?: boolean
}

async function loadPage(snapshot: Snapshot, path: string): Promise<LoadedPage> {
  const { site } = snapshot
  const { defaultLanguage: lang } = site
  if (path === '/') return { lang, head: toHeadTags(toEntryMetadata(site, siteUrl())), body: <EntryPage site={site} /> }
  if (path === GLOBAL_NOT_FOUND_PATH) {
    const frame = getFrame(snapshot, { lang, path: notFoundPath(lang), kind: 'list' })
    return { lang, head: toHeadTags(toGlobalNotFoundMetadata(site)), body: <NotFoundPage frame={frame} /> }
  }
  const request = requestForPath(snapshot, path)
  const page = request && getPage(request)
  if (!page) throw new Error('There is no such page.')
  return {
    lang: request.language.tag,
    head: toHeadTags(toMetadata(page, site, siteUrl())),
    body: await renderPageView(request, page),
    isSearch: page.kind === 'search',
  }
}
