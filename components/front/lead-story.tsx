import { StoryPicture } from '@/components/list/story-picture'
import { StoryHeadline, StoryMeta } from '@/components/list/story-text'
import type { ArticleSummary } from '@/lib/queries/article-summary'

/** The first story of the front page, large. */
export function LeadStory({ article, timeZone }: { article: ArticleSummary; timeZone: string }) {
  return (
    <article className="story story-lead">
      {article.thumbnail ? <StoryPicture article={article} isFirst /> : null}
      <div className="min-w-0">
        <StoryHeadline article={article} level={2} size="text-title" />
        {article.lead ? <p className="mt-3 font-bold wrap-anywhere">{article.lead}</p> : null}
        <p className="mt-3 line-clamp-6 text-soft wrap-anywhere">{article.summary}</p>
        <StoryMeta article={article} timeZone={timeZone} />
      </div>
    </article>
  )
}
