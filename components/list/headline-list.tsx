import { StoryHeadline, StoryMeta } from './story-text'
import { langOf } from '@/components/ui/lang-of'
import type { DateStyle } from '@/lib/dates/format-date'
import type { ArticleSummary } from '@/lib/queries/article-summary'

interface HeadlineListProps {
  readonly articles: readonly ArticleSummary[]
  readonly lang: string
  readonly dates: DateStyle
  /** In two columns where there is room. */
  readonly isWide?: boolean
}

/** Headlines one below the other, each with its time and where it is from. */
export function HeadlineList({ articles, lang, dates, isWide = false }: HeadlineListProps) {
  return (
    <ul className={isWide ? 'headlines headlines-wide' : 'headlines'}>
      {articles.map((article) => (
        <li key={article.path} className="story" lang={langOf(article, lang)}>
          <StoryHeadline article={article} level={3} size="text-headline-small" />
          <StoryMeta article={article} dates={dates} isShort />
        </li>
      ))}
    </ul>
  )
}
