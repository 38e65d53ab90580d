import { StoryPicture } from '@/components/list/story-picture'
import { ReadMore, StoryHeadline, StoryMeta } from '@/components/list/story-text'
import type { DateStyle } from '@/lib/dates/format-date'
import type { ArticleSummary } from '@/lib/queries/article-summary'

/** The first story of the front page, large; its lead stands for the summary where it has one. */
export function LeadStory({ article, dates }: { article: ArticleSummary; dates: DateStyle }) {
  return (
    <article className="story story-lead">
      {article.thumbnail ? <StoryPicture article={article} slot="lead" /> : null}
      <div className="min-w-0">
        <StoryHeadline article={article} level={2} size={article.thumbnail ? 'text-title' : 'text-article-title'} />
        <p className="mt-3 line-clamp-6 text-soft wrap-anywhere">{article.lead || article.summary}</p>
        <ReadMore article={article} />
        <StoryMeta article={article} dates={dates} />
      </div>
    </article>
  )
}
