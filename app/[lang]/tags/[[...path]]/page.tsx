import { notFound } from 'next/navigation'
import { PageView } from '@/components/pages/page-view'
import { openPageRequest } from '@/lib/queries/page-request'
import { getPage } from '@/lib/queries/pages'
import { metadataOfRoute } from '@/lib/seo/route-metadata'

type Props = PageProps<'/[lang]/tags/[[...path]]'>

export const revalidate = 60
// None is built ahead, so that a build is of the code alone.
export const generateStaticParams = () => []
export const generateMetadata = ({ params }: Props) => metadataOfRoute(params, ['tags'])

export default async function Page({ params }: Props) {
  const request = openPageRequest(await params, ['tags']) ?? notFound()
  return <PageView page={getPage(request) ?? notFound()} />
}
