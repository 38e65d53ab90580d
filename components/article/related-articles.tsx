import { HeadlineList } from '@/components/list/headline-list'
import { messagesFor } from '@/lib/i18n/messages-for'
import type { ArticleSummary } from '@/lib/queries/article-summary'
import type { Frame } from '@/lib/queries/frame'

/** What else there is on the subject; nothing without such articles. */
export function RelatedArticles({ articles, frame }: { articles: readonly ArticleSummary[]; frame: Frame }) {
  if (articles.length === 0) return null
  return (
    <section className="related no-print" aria-labelledby="related">
      <h2 id="related" className="section-title">
        {messagesFor(frame.lang).related}
      </h2>
      <HeadlineList articles={articles} lang={frame.lang} dates={frame.dates} isWide />
    </section>
  )
}
