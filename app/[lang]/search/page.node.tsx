import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SearchPage } from '@/components/search/search-page'
import { messagesFor } from '@/lib/i18n/messages-for'
import { openPageRequest } from '@/lib/queries/page-request'
import { getPage } from '@/lib/queries/pages'
import { searchArticles } from '@/lib/queries/search'
import { metadataOfRoute } from '@/lib/seo/route-metadata'

/* The Node host answers searches itself, so they work without JavaScript. */

type Props = PageProps<'/[lang]/search'>

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [metadata, { lang }, query] = [await metadataOfRoute(params, ['search']), await params, firstOf((await searchParams).q)]
  return query === '' ? metadata : { ...metadata, title: messagesFor(lang).searchTitle(query.slice(0, 80)) }
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
