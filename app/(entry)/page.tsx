import type { Metadata } from 'next'
import { EntryPage } from '@/components/frame/entry-page'
import { readerTime } from '@/lib/queries/page-request'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { SHARED_METADATA } from '@/lib/seo/page-metadata'
import { siteUrl } from '@/lib/site/environment'
import { absoluteUrl, frontPath } from '@/lib/urls/paths'

/* `/` leads to the languages; it needs neither a server nor JavaScript. */

export const revalidate = 60

export function generateMetadata(): Metadata {
  const { site } = takeSnapshot(readerTime())
  const languages = Object.fromEntries(site.languages.map(({ tag }) => [tag, absoluteUrl(frontPath(tag), siteUrl())]))
  return {
    ...SHARED_METADATA,
    title: site.subtitle ? `${site.title} · ${site.subtitle}` : site.title,
    ...(site.description ? { description: site.description } : {}),
    alternates: { canonical: absoluteUrl('/', siteUrl()), languages },
  }
}

export default function Page() {
  const { site } = takeSnapshot(readerTime())
  const languages = site.languages.map((language) => ({ ...language, path: frontPath(language.tag) }))
  return <EntryPage title={site.title} subtitle={site.subtitle ?? ''} languages={languages} />
}
