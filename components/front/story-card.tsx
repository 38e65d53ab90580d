import { StoryPicture } from '@/components/list/story-picture'
import { ReadMore, StoryHeadline, StoryMeta } from '@/components/list/story-text'
import type { DateStyle } from '@/lib/dates/format-date'
import type { ArticleSummary } from '@/lib/queries/article-summary'

interface StoryCardProps {
  readonly article: ArticleSummary
  readonly lang: string
  readonly dates: DateStyle
  readonly level: 2 | 3
}

/** A story of middle size; without a picture its words have the room. */
export function StoryCard({ article, lang, dates, level }: StoryCardProps) {
  const { thumbnail, lead, summary } = article
  return (
    <article className="story story-card" lang={article.lang === lang ? undefined : article.lang}>
      {thumbnail ? <StoryPicture article={article} slot="card" /> : null}
      <div className="min-w-0">
        <StoryHeadline article={article} level={level} size="text-headline" />
        <p className={`mt-2 text-soft wrap-anywhere ${thumbnail ? 'line-clamp-2' : 'line-clamp-4'}`}>
          {lead || summary}
        </p>
        <ReadMore article={article} />
        <StoryMeta article={article} dates={dates} />
      </div>
    </article>
  )
}
