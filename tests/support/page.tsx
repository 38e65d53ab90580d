import { renderToStaticMarkup } from 'react-dom/server'
import { renderArticleContent } from '@/components/article/article-content'
import { PageView } from '@/components/pages/page-view'
import { requestForPath } from '@/lib/queries/page-request'
import { getPage, type SitePage } from '@/lib/queries/pages'
import type { Snapshot } from '@/lib/queries/snapshot'

/** What stands at `path`; `undefined` is a 404. */
export function findPage(snapshot: Snapshot, path: string): SitePage | undefined {
  const request = requestForPath(snapshot, path)
  return request && getPage(request)
}

/** The page of this kind at `path`, which must be there. */
export function pageOf<Kind extends SitePage['kind']>(
  snapshot: Snapshot,
  path: string,
  kind: Kind,
): Extract<SitePage, { kind: Kind }> {
  const page = findPage(snapshot, path)
  if (page?.kind !== kind) throw new Error(`There is no ${kind} at ${path}.`)
  return page as Extract<SitePage, { kind: Kind }>
}

/** The HTML below `<body>` at `path`, as both deployments render it. */
export async function htmlAt(snapshot: Snapshot, path: string): Promise<string> {
  const page = findPage(snapshot, path)
  if (!page) throw new Error(`There is no page at ${path}.`)
  const content =
    page.kind === 'article'
      ? await renderArticleContent(page.view, snapshot.site, { siteUrl: 'https://news.example' })
      : undefined
  return renderToStaticMarkup(<PageView page={page} content={content} />)
}

/** The words between the tags. */
export function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
