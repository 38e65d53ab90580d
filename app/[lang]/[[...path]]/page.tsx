import { notFound } from 'next/navigation'
import { renderPageView } from '@/components/pages/render-page-view'
import { openPageRequest } from '@/lib/queries/page-request'
import { getPage } from '@/lib/queries/pages'
import { metadataOfRoute } from '@/lib/seo/route-metadata'

/* Front pages, sections and articles: everything that stands in the folders of the newsroom. */

type Props = PageProps<'/[lang]/[[...path]]'>

export const revalidate = 60
// None is built ahead, so that a build is of the code alone.
export const generateStaticParams = () => []
export const generateMetadata = ({ params }: Props) => metadataOfRoute(params)

export default async function Page({ params }: Props) {
  const request = openPageRequest(await params) ?? notFound()
  return renderPageView(request, getPage(request) ?? notFound())
}
