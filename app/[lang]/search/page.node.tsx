import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SearchPage } from '@/components/search/search-page'
import { messagesFor } from '@/lib/i18n/messages-for'
import { openPageRequest } from '@/lib/queries/page-request'
import { getPage } from '@/lib/queries/pages'
import { searchArticles } from '@/lib/queries/search'
import { metadataOfRoute } from '@/lib/seo/route-metadata'

/* The Node host answers searches itself, so they work without JavaScript. */

interface Props {
  readonly params: Promise<{ lang: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const metadata = await metadataOfRoute(params, ['search'])
  const request = openPageRequest(await params, ['search'])
  const query = firstOf((await searchParams).q)
  if (!request || query === '') return metadata
  const { language } = request
  return { ...metadata, title: `${messagesFor(language.tag).searchTitle(query.slice(0, 80))} - ${language.title}` }
}

export default async function Page({ params, searchParams }: Props) {
  const request = openPageRequest(await params, ['search']) ?? notFound()
  const { frame } = getPage(request) ?? notFound()
  const { q, page } = await searchParams
  const query = firstOf(q)
  const answer = searchArticles(request.snapshot, { query, lang: frame.lang, page: Number(firstOf(page)) || 1 })
  return <SearchPage frame={frame} answer={query === '' ? undefined : answer} />
}

function firstOf(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value)?.trim() ?? ''
}
