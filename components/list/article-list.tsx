import { langOf } from '@/components/ui/lang-of'
import type { DateStyle } from '@/lib/dates/format-date'
import type { ArticleSummary } from '@/lib/queries/article-summary'
import { StoryPicture } from './story-picture'
import { ReadMore, StoryHeadline, StoryMeta } from './story-text'

interface ArticleListProps {
  readonly articles: readonly ArticleSummary[]
  readonly lang: string
  readonly dates: DateStyle
  readonly headingLevel: 2 | 3
}

/** Stories one below the other, in the given order. */
export function ArticleList({ articles, lang, dates, headingLevel }: ArticleListProps) {
  return (
    <ul className="ruled">
      {articles.map((article) => (
        <li key={article.path} lang={langOf(article, lang)} className="py-5 first:pt-0">
          <article className="story story-row">
            <div className="min-w-0">
              <StoryHeadline article={article} level={headingLevel} size="text-headline" />
              {article.lead ? <p className="mt-1 wrap-anywhere">{article.lead}</p> : null}
              <p className="mt-1 line-clamp-3 text-soft wrap-anywhere">{article.summary}</p>
              <ReadMore article={article} />
              <StoryMeta article={article} dates={dates} />
            </div>
            {article.thumbnail ? <StoryPicture article={article} slot="row" /> : null}
          </article>
        </li>
      ))}
    </ul>
  )
}
