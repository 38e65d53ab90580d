import { notFound } from 'next/navigation'
import { renderArticleContent } from '@/components/article/article-content'
import { PageView } from '@/components/pages/page-view'
import { routeParams } from '@/lib/queries/all-paths'
import { openPageRequest } from '@/lib/queries/page-request'
import { getPage } from '@/lib/queries/pages'
import { metadataOfRoute } from '@/lib/seo/route-metadata'
import { siteUrl } from '@/lib/site/environment'

/* Front pages, sections and articles: everything that stands in the folders of the newsroom. */

type Props = PageProps<'/[lang]/[[...path]]'>

export const revalidate = 60
export const generateStaticParams = () => routeParams(undefined)
export const generateMetadata = ({ params }: Props) => metadataOfRoute(params)

export default async function Page({ params }: Props) {
  const request = openPageRequest(await params) ?? notFound()
  const page = getPage(request) ?? notFound()
  if (page.kind !== 'article') return <PageView page={page} />
  const content = await renderArticleContent(page.view, request.snapshot.site, siteUrl())
  return <PageView page={page} content={content} />
}
