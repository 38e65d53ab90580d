import '@/app/styles/search.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SearchPage } from '@/components/search/search-page'
import { toIsoWithOffset } from '@/lib/dates/format-date'
import { messagesFor } from '@/lib/i18n/messages-for'
import { openSearch } from '@/lib/queries/open-search'
import { openPageRequest } from '@/lib/queries/page-request'
import { getPage } from '@/lib/queries/pages'
import { toSearchQuery } from '@/lib/search/search-address'
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
  if (!request) return metadata
  const { language } = request
  const { text } = toSearchQuery(toParameters(await searchParams), language.tag)
  if (text === '') return metadata
  return { ...metadata, title: `${messagesFor(language.tag).searchTitle(text.slice(0, 80))} - ${language.title}` }
}

export default async function Page({ params, searchParams }: Props) {
  const request = openPageRequest(await params, ['search']) ?? notFound()
  const { frame } = getPage(request) ?? notFound()
  const { snapshot } = request
  const answer = await openSearch(snapshot).search(toSearchQuery(toParameters(await searchParams), frame.lang))
  const today = toIsoWithOffset(snapshot.now, frame.dates.timeZone).slice(0, 10)
  return <SearchPage frame={frame} answer={answer} today={today} />
}

function toParameters(values: Record<string, string | string[] | undefined>): URLSearchParams {
  const pairs = Object.entries(values).flatMap(([name, value]) => [value ?? []].flat().map((each) => [name, each]))
  return new URLSearchParams(pairs)
}
