import { StoryPicture } from '@/components/list/story-picture'
import { ReadMore, StoryHeadline, StoryMeta } from '@/components/list/story-text'
import { langOf } from '@/components/ui/lang-of'
import type { DateStyle } from '@/lib/dates/format-date'
import type { ArticleSummary } from '@/lib/queries/article-summary'

interface SecondaryStoryProps {
  readonly article: ArticleSummary
  readonly lang: string
  readonly dates: DateStyle
}

/** A story beside the lead: its headline comes first, its picture is small. */
export function SecondaryStory({ article, lang, dates }: SecondaryStoryProps) {
  const { thumbnail, lead, summary } = article
  return (
    <article className="story story-secondary" lang={langOf(article, lang)}>
      <div className="min-w-0">
        <StoryHeadline article={article} level={2} size="text-headline" />
        <p className="mt-1 line-clamp-2 text-soft wrap-anywhere">{lead || summary}</p>
        <ReadMore article={article} />
        <StoryMeta article={article} dates={dates} />
      </div>
      {thumbnail ? <StoryPicture article={article} slot="row" /> : null}
    </article>
  )
}
