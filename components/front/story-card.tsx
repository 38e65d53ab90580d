import { StoryPicture } from '@/components/list/story-picture'
import { ReadMore, StoryHeadline, StoryMeta } from '@/components/list/story-text'
import { langOf } from '@/components/ui/lang-of'
import type { DateStyle } from '@/lib/dates/format-date'
import type { ArticleSummary } from '@/lib/queries/article-summary'

interface StoryCardProps {
  readonly article: ArticleSummary
  readonly lang: string
  readonly dates: DateStyle
}

/** A story below its picture. */
export function StoryCard({ article, lang, dates }: StoryCardProps) {
  const { lead, summary } = article
  return (
    <article className="story story-card" lang={langOf(article, lang)}>
      <StoryPicture article={article} slot="card" />
      <div className="min-w-0">
        <StoryHeadline article={article} level={3} size="text-headline" />
        <p className="mt-2 line-clamp-2 text-soft wrap-anywhere">{lead || summary}</p>
        <ReadMore article={article} />
        <StoryMeta article={article} dates={dates} />
      </div>
    </article>
  )
}
