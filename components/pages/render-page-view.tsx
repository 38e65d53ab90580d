import type { ReactElement } from 'react'
import { renderArticleContent } from '@/components/article/article-content'
import { StructuredData } from '@/components/seo/structured-data'
import { resolveArticleRef } from '@/lib/queries/article-refs'
import type { PageRequest } from '@/lib/queries/page-request'
import type { SitePage } from '@/lib/queries/pages'
import { toNewsArticle } from '@/lib/seo/news-article'
import { siteUrl } from '@/lib/site/environment'
import { PageView } from './page-view'

/** Everything below `<body>` of a page, the text of an article and its facts for search engines included. */
export async function renderPageView({ snapshot }: PageRequest, page: SitePage): Promise<ReactElement> {
  if (page.kind !== 'article') return <PageView page={page} />
  const resolveRef = (ref: string) => resolveArticleRef(snapshot, page.view.article, ref)
  const content = await renderArticleContent(page.view, snapshot.site, { siteUrl: siteUrl(), resolveRef })
  return (
    <>
      <StructuredData data={toNewsArticle(page.view, page.frame, siteUrl())} />
      <PageView page={page} content={content} />
    </>
  )
}
