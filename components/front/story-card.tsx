import { StoryPicture } from '@/components/list/story-picture'
import { ReadMore, StoryHeadline, StoryMeta } from '@/components/list/story-text'
import type { DateStyle } from '@/lib/dates/format-date'
import type { ArticleSummary } from '@/lib/queries/article-summary'

/** A story of middle size; without a picture its words have the room. */
export function StoryCard({ article, dates }: { article: ArticleSummary; dates: DateStyle }) {
  const { thumbnail, lead, summary } = article
  return (
    <article className="story story-card">
      {thumbnail ? <StoryPicture article={article} slot="card" /> : null}
      <div className="min-w-0">
        <StoryHeadline article={article} level={2} size={thumbnail ? 'text-headline' : 'text-headline-large'} />
        {lead && !thumbnail ? <p className="mt-2 wrap-anywhere">{lead}</p> : null}
        <p className={`mt-2 text-soft wrap-anywhere ${thumbnail ? 'line-clamp-3' : 'line-clamp-6'}`}>{summary}</p>
        <ReadMore article={article} />
        <StoryMeta article={article} dates={dates} />
      </div>
    </article>
  )
}
