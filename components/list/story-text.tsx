import { languageName } from '@/components/ui/language-name'
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

interface StoryMetaProps {
  readonly article: ArticleSummary
  readonly dates: DateStyle
  /** In narrow places the category is left out, and months have short names. */
  readonly isShort?: boolean
}

/** Where a story was taken from, when it appeared, and its first category. A category that is called like the source stands for it. */
export function StoryMeta({ article, dates, isShort = false }: StoryMetaProps) {
  const { time, lang, textLang, source, postMeta } = article
  const [first] = postMeta.includes('categories') ? article.categories : []
  const isSource = first !== undefined && first.name === source?.name
  const category = isShort && source && !isSource ? undefined : first
  const hasDate = time !== undefined && postMeta.includes('date')
  if (!hasDate && !category && !source && !textLang) return null
  const link = category ? (
    <a className="meta-link" href={category.path}>
      {category.name}
    </a>
  ) : null
  return (
    <p className="meta mt-2">
      {isSource ? link : null}
      {source && !isSource ? <span>{source.name}</span> : null}
      {hasDate ? <Moment time={time} lang={lang} dates={dates} isShort={isShort} /> : null}
      {isSource ? null : link}
      {textLang ? <span className="badge">{languageName(textLang)}</span> : null}
    </p>
  )
}
