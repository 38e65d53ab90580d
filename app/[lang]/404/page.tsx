import { notFound } from 'next/navigation'
import { PageView } from '@/components/pages/page-view'
import { openPageRequest } from '@/lib/queries/page-request'
import { getPage } from '@/lib/queries/pages'
import { metadataOfRoute } from '@/lib/seo/route-metadata'

/* The 404 page in each language. The Node host answers unknown addresses with it; an export has it as `/<lang>/404.html`. */

type Props = PageProps<'/[lang]/404'>

export const revalidate = 60
// None is built ahead, so that a build is of the code alone.
export const generateStaticParams = () => []
export const generateMetadata = ({ params }: Props) => metadataOfRoute(params, ['404'])

export default async function Page({ params }: Props) {
  const request = openPageRequest(await params, ['404']) ?? notFound()
  return <PageView page={getPage(request) ?? notFound()} />
}
