import { Moment } from '@/components/ui/moment'
import type { DateStyle } from '@/lib/dates/format-date'
import { messagesFor } from '@/lib/i18n/messages-for'
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

/** The way to the whole story, below a summary that was cut from it. */
export function ReadMore({ article }: { article: ArticleSummary }) {
  if (!article.hasMore) return null
  return (
    <p className="mt-1 text-small font-bold text-accent">
      <a href={article.path}>
        {messagesFor(article.lang).readMore}
        <span className="sr-only">: {article.title}</span>
      </a>
    </p>
  )
}

/** When a story appeared, where it was taken from, and its first category. */
export function StoryMeta({ article, dates }: { article: ArticleSummary; dates: DateStyle }) {
  const { time, lang, source, postMeta } = article
  const category = postMeta.includes('categories') ? article.categories[0] : undefined
  const hasDate = time !== undefined && postMeta.includes('date')
  if (!hasDate && !category && !source) return null
  return (
    <p className="meta mt-2">
      {hasDate ? <Moment time={time} lang={lang} dates={dates} /> : null}
      {source && source.name !== category?.name ? <span>{source.name}</span> : null}
      {category ? (
        <a className="meta-link" href={category.path}>
          {category.name}
        </a>
      ) : null}
    </p>
  )
}
