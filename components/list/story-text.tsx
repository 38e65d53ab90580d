import { Moment } from '@/components/ui/moment'
import type { ArticleSummary } from '@/lib/queries/article-summary'

/** The headline of a story, a link that the whole story answers to. */
export function StoryHeadline({ article, level, size }: { article: ArticleSummary; level: 2 | 3; size: string }) {
  const Heading = `h${level}` as const
  return (
    <Heading className={`headline wrap-anywhere ${size}`}>
      <a className="story-link" href={article.path}>
        {article.title}
      </a>
    </Heading>
  )
}

/** When a story appeared, where it was taken from, and its first category. */
export function StoryMeta({ article, timeZone }: { article: ArticleSummary; timeZone: string }) {
  const { time, lang, source } = article
  const [category] = article.categories
  return (
    <p className="meta mt-2">
      {time === undefined ? null : <Moment time={time} lang={lang} timeZone={timeZone} />}
      {source && source.name !== category?.name ? <span>{source.name}</span> : null}
      {category ? (
        <a className="meta-link" href={category.path}>
          {category.name}
        </a>
      ) : null}
    </p>
  )
}
