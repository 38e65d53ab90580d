import { StoryPicture } from '@/components/list/story-picture'
import { ReadMore, StoryHeadline, StoryMeta } from '@/components/list/story-text'
import { langOf } from '@/components/ui/lang-of'
import type { DateStyle } from '@/lib/dates/format-date'
import type { ArticleSummary } from '@/lib/queries/article-summary'

interface LeadStoryProps {
  readonly article: ArticleSummary
  readonly lang: string
  readonly dates: DateStyle
}

/** The first story of the front page, large; its lead stands for the summary where it has one. */
export function LeadStory({ article, lang, dates }: LeadStoryProps) {
  return (
    <article className="story story-lead" lang={langOf(article, lang)}>
      {article.thumbnail ? <StoryPicture article={article} slot="lead" /> : null}
      <div className="min-w-0">
        <StoryHeadline article={article} level={2} size="text-lead-title" />
        <p className="mt-2 line-clamp-3 text-soft wrap-anywhere">{article.lead || article.summary}</p>
        <ReadMore article={article} />
        <StoryMeta article={article} dates={dates} />
      </div>
    </article>
  )
}
