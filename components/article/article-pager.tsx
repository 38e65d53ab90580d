import { langOf } from '@/components/ui/lang-of'
import { messagesFor } from '@/lib/i18n/messages-for'
import type { ArticleLink } from '@/lib/queries/article-summary'

interface ArticlePagerProps {
  readonly older?: ArticleLink | undefined
  readonly newer?: ArticleLink | undefined
  readonly lang: string
}

/** Links to the neighbours: the older article on the left, the newer one on the right. */
export function ArticlePager({ older, newer, lang }: ArticlePagerProps) {
  if (!older && !newer) return null
  const messages = messagesFor(lang)
  return (
    <nav aria-label={messages.pager} className="pager no-print">
      {older ? (
        <a href={older.path} rel="prev">
          <span className="pager-way">← {messages.previousArticle}</span>
          <span className="headline wrap-anywhere" lang={langOf(older, lang)}>
            {older.title}
          </span>
        </a>
      ) : null}
      {newer ? (
        <a className="pager-newer" href={newer.path} rel="next">
          <span className="pager-way">{messages.nextArticle} →</span>
          <span className="headline wrap-anywhere" lang={langOf(newer, lang)}>
            {newer.title}
          </span>
        </a>
      ) : null}
    </nav>
  )
}
