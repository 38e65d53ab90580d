import { toScriptJson } from '@/lib/seo/news-article'

/** Facts about the page for search engines; readers do not see them. */
export function StructuredData({ data }: { data: Readonly<Record<string, unknown>> }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: toScriptJson(data) }} />
}
