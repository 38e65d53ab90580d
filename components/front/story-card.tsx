import { StoryPicture } from '@/components/list/story-picture'
import { StoryHeadline, StoryMeta } from '@/components/list/story-text'
import type { ArticleSummary } from '@/lib/queries/article-summary'

/** A story of middle size; without a picture its words have the room. */
export function StoryCard({ article, timeZone }: { article: ArticleSummary; timeZone: string }) {
  const { thumbnail, lead, summary } = article
  return (
    <article className="story story-card">
      {thumbnail ? <StoryPicture article={article} slot="card" /> : null}
      <div className="min-w-0">
        <StoryHeadline article={article} level={2} size={thumbnail ? 'text-headline' : 'text-headline-large'} />
        {lead && !thumbnail ? <p className="mt-2 wrap-anywhere">{lead}</p> : null}
        <p className={`mt-2 text-soft wrap-anywhere ${thumbnail ? 'line-clamp-3' : 'line-clamp-6'}`}>{summary}</p>
        <StoryMeta article={article} timeZone={timeZone} />
      </div>
    </article>
  )
}
