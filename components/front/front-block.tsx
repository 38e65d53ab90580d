import { StoryPicture } from '@/components/list/story-picture'
import { ReadMore, StoryHeadline, StoryMeta } from '@/components/list/story-text'
import { langOf } from '@/components/ui/lang-of'
import type { DateStyle } from '@/lib/dates/format-date'
import type { ArticleSummary } from '@/lib/queries/article-summary'
import type { FrontBlock } from '@/lib/queries/front'
import { HeadlineList } from '@/components/list/headline-list'
import { StoryCard } from './story-card'

interface StoriesProps {
  readonly stories: readonly ArticleSummary[]
  readonly lang: string
  readonly dates: DateStyle
}

/** A section of the front page below its title, which leads to all of its stories. */
export function BlockOfStories({
  block,
  id,
  ...place
}: Omit<StoriesProps, 'stories'> & { block: FrontBlock; id: string }) {
  const { title, path, layout, stories } = block
  return (
    <section className="front-block" aria-labelledby={id}>
      <h2 id={id} className="section-title">
        <a className="section-link" href={path}>
          {title}
        </a>
      </h2>
      {layout === 'lead' ? <WithLead stories={stories} {...place} /> : null}
      {layout === 'cards' ? <Cards stories={stories} {...place} /> : null}
      {layout === 'headlines' ? <HeadlineList articles={stories} {...place} isWide /> : null}
    </section>
  )
}

function WithLead({ stories, lang, dates }: StoriesProps) {
  const [first, ...others] = stories
  if (!first) return null
  return (
    <div className="block-split">
      <article className="story block-lead" lang={langOf(first, lang)}>
        {first.thumbnail ? <StoryPicture article={first} slot="card" /> : null}
        <div className="min-w-0">
          <StoryHeadline article={first} level={3} size="text-headline-large" />
          <p className="mt-2 line-clamp-4 text-soft wrap-anywhere">{first.lead || first.summary}</p>
          <ReadMore article={first} />
          <StoryMeta article={first} dates={dates} />
        </div>
      </article>
      <HeadlineList articles={others} lang={lang} dates={dates} />
    </div>
  )
}

/** Stories with a picture side by side, the others as headlines below. */
function Cards({ stories, lang, dates }: StoriesProps) {
  const cards = stories.filter(({ thumbnail }) => thumbnail !== '').slice(0, 3)
  const rest = stories.filter((story) => !cards.includes(story))
  return (
    <>
      <div className="block-cards" data-count={cards.length}>
        {cards.map((article) => (
          <StoryCard key={article.path} article={article} lang={lang} dates={dates} />
        ))}
      </div>
      {rest.length > 0 ? <HeadlineList articles={rest} lang={lang} dates={dates} isWide /> : null}
    </>
  )
}
