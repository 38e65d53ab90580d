import { StoryPicture } from '@/components/list/story-picture'
import { StoryHeadline, StoryMeta } from '@/components/list/story-text'
import type { ArticleSummary } from '@/lib/queries/article-summary'

/** A story of middle size; without a picture its text has more room. */
export function StoryCard({ article, timeZone }: { article: ArticleSummary; timeZone: string }) {
  return (
    <article className="story story-card">
      {article.thumbnail ? <StoryPicture article={article} /> : null}
      <div className="min-w-0">
        <StoryHeadline article={article} level={2} size={article.thumbnail ? 'text-headline' : 'text-headline-large'} />
        <p className={`mt-2 text-soft wrap-anywhere ${article.thumbnail ? 'line-clamp-3' : 'line-clamp-6'}`}>
          {article.summary}
        </p>
        <StoryMeta article={article} timeZone={timeZone} />
      </div>
    </article>
  )
}
