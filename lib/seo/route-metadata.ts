import type { Metadata } from 'next'
import { openPageRequest } from '@/lib/queries/page-request'
import { getPage } from '@/lib/queries/pages'
import { siteUrl } from '@/lib/site/environment'
import { toMetadata } from './page-metadata'

/** `generateMetadata` of every route below `[lang]`; `prefix` is the route's own folder. */
export async function metadataOfRoute(
  params: Promise<{ lang: string; path?: string[] }>,
  prefix: readonly string[] = [],
): Promise<Metadata> {
  const request = openPageRequest(await params, prefix)
  const page = request && getPage(request)
  return page ? toMetadata(page, request.snapshot.site, siteUrl()) : {}
}
