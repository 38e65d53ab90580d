import type { Metadata } from 'next'
import { EntryPage } from '@/components/frame/entry-page'
import { readerTime } from '@/lib/queries/page-request'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { toEntryMetadata } from '@/lib/seo/entry-metadata'
import { siteUrl } from '@/lib/site/environment'

/* `/` leads to the languages; it needs neither a server nor JavaScript. */

export const revalidate = 60

export function generateMetadata(): Metadata {
  return toEntryMetadata(takeSnapshot(readerTime()).site, siteUrl())
}

export default function Page() {
  return <EntryPage site={takeSnapshot(readerTime()).site} />
}
