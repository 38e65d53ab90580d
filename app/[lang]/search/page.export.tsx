import '@/app/styles/search.css'
import { notFound } from 'next/navigation'
import { SearchShell } from '@/components/search/search-page'
import { languageParams } from '@/lib/queries/all-paths'
import { openPageRequest } from '@/lib/queries/page-request'
import { getPage } from '@/lib/queries/pages'
import { metadataOfRoute } from '@/lib/seo/route-metadata'
import { HEADLINES_PATH } from '@/lib/urls/paths'

/* An export has no server to ask: the browser searches by itself. */

interface Props {
  readonly params: Promise<{ lang: string }>
}

export const generateStaticParams = languageParams
export const generateMetadata = ({ params }: Props) => metadataOfRoute(params, ['search'])

export default async function Page({ params }: Props) {
  const request = openPageRequest(await params, ['search']) ?? notFound()
  const { frame } = getPage(request) ?? notFound()
  const { lang, dates, searchPath, title } = frame
  return <SearchShell frame={frame} setup={{ lang, dates, searchPath, title, headlinesPath: HEADLINES_PATH }} />
}
