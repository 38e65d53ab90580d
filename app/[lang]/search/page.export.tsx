import { notFound } from 'next/navigation'
import { PageFrame } from '@/components/frame/page-frame'
import { ExportedSearch } from '@/components/search/exported-search.client'
import { languageParams } from '@/lib/queries/all-paths'
import { openPageRequest } from '@/lib/queries/page-request'
import { getPage } from '@/lib/queries/pages'
import { RESULTS_PER_PAGE } from '@/lib/queries/search'
import { metadataOfRoute } from '@/lib/seo/route-metadata'
import { HEADLINES_PATH } from '@/lib/urls/paths'

/* An export has no server to ask: the browser gets the headlines and searches them itself. */

interface Props {
  readonly params: Promise<{ lang: string }>
}

export const generateStaticParams = languageParams
export const generateMetadata = ({ params }: Props) => metadataOfRoute(params, ['search'])

export default async function Page({ params }: Props) {
  const request = openPageRequest(await params, ['search']) ?? notFound()
  const { frame } = getPage(request) ?? notFound()
  return (
    <PageFrame frame={frame}>
      <ExportedSearch
        lang={frame.lang}
        dates={frame.dates}
        searchPath={frame.searchPath}
        headlinesPath={HEADLINES_PATH}
        pageSize={RESULTS_PER_PAGE}
      />
    </PageFrame>
  )
}
