import { langOf } from '@/components/ui/lang-of'
import { Moment } from '@/components/ui/moment'
import { messagesFor } from '@/lib/i18n/messages-for'
import type { ArticleView } from '@/lib/queries/articles'
import type { PostMeta } from '@/lib/site/config-schema'
import type { Frame } from '@/lib/queries/frame'

/** The top of an article: categories, headline, lead, when and from whom, other languages. */
export function ArticleHeader({ frame, view }: { frame: Frame; view: ArticleView }) {
  const { article, categories } = view
  const shows = (part: PostMeta) => article.postMeta.includes(part)
  return (
    <header className="mb-6">
      {categories.length > 0 && shows('categories') ? (
        <p className="kicker flex flex-wrap gap-x-4">
          {categories.map(({ name, path }) => (
            <a key={path} className="py-1 wrap-anywhere" href={path} rel="category">
              {name}
            </a>
          ))}
        </p>
      ) : null}
      <h1 className="headline text-article-title wrap-anywhere" lang={langOf(article, frame.lang)}>
        {article.title}
      </h1>
      {article.lead ? (
        <p className="mt-4 max-w-measure font-reading text-lead text-soft" lang={langOf(article, frame.lang)}>
          {article.lead}
        </p>
      ) : null}
      <ArticleMeta frame={frame} view={view} />
      {shows('translations') ? <Translations frame={frame} view={view} /> : null}
    </header>
  )
}

/** Date and author in the order that the newsroom wants, then the source. */
function ArticleMeta({ frame, view }: { frame: Frame; view: ArticleView }) {
  const { source, postMeta } = view.article
  const parts = postMeta.filter((part) => part === 'date' || (part === 'author' && view.authors.length > 0))
  const { minutes } = view
  if (parts.length === 0 && !source && minutes === undefined) return null
  return (
    <p className="meta mt-5 border-t border-rule pt-3 text-small">
      {parts.map((part) =>
        part === 'date' ? <Dates key={part} frame={frame} view={view} /> : <Authors key={part} view={view} />,
      )}
      {source ? (
        <span>
          {messagesFor(frame.lang).source} <b>{source.name}</b>
        </span>
      ) : null}
      {minutes === undefined ? null : <span>{messagesFor(frame.lang).minutes(minutes)}</span>}
    </p>
  )
}

function Dates({ frame: { lang, dates }, view: { time, updated } }: { frame: Frame; view: ArticleView }) {
  const messages = messagesFor(lang)
  return (
    <>
      {time === undefined ? <span>{messages.undated}</span> : <Moment time={time} lang={lang} dates={dates} />}
      {updated === undefined ? null : (
        <span>
          {messages.updated} <Moment time={updated} lang={lang} dates={dates} />
        </span>
      )}
    </>
  )
}

function Authors({ view: { article, authors } }: { view: ArticleView }) {
  const { lang } = article
  return (
    <span>
      {messagesFor(lang).byAuthor}{' '}
      <b>{new Intl.ListFormat(lang, { type: 'conjunction', style: 'narrow' }).format(authors)}</b>
    </span>
  )
}

function Translations({ frame: { lang, languages }, view: { translations } }: { frame: Frame; view: ArticleView }) {
  if (translations.length === 0) return null
  const nameOf = (tag: string) => languages.find((language) => language.tag === tag)?.name ?? tag
  return (
    <p className="meta no-print text-small">
      <span>
        {messagesFor(lang).translations}{' '}
        {translations.map((translation) => (
          <a
            key={translation.path}
            className="meta-link me-3"
            href={translation.path}
            lang={translation.lang}
            hrefLang={translation.lang}
            rel="alternate"
          >
            {nameOf(translation.lang)}
          </a>
        ))}
      </span>
    </p>
  )
}
