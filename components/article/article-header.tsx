import { Moment } from '@/components/ui/moment'
import { messagesFor } from '@/lib/i18n/messages-for'
import type { ArticleView } from '@/lib/queries/articles'
import type { Frame } from '@/lib/queries/frame'

/** The top of an article: categories, headline, lead, when and from whom, other languages. */
export function ArticleHeader({ frame, view }: { frame: Frame; view: ArticleView }) {
  const { article, categories } = view
  return (
    <header className="mb-6">
      {categories.length > 0 ? (
        <p className="kicker flex flex-wrap gap-x-4">
          {categories.map(({ name, path }) => (
            <a key={path} className="py-1 wrap-anywhere" href={path} rel="category">
              {name}
            </a>
          ))}
        </p>
      ) : null}
      <h1 className="headline text-article-title wrap-anywhere">{article.title}</h1>
      {article.lead ? <p className="mt-4 max-w-measure font-reading text-lead text-soft">{article.lead}</p> : null}
      <ArticleMeta frame={frame} view={view} />
      <Translations frame={frame} view={view} />
    </header>
  )
}

function ArticleMeta({ frame: { lang, timeZone }, view }: { frame: Frame; view: ArticleView }) {
  const { article, time, updated } = view
  const messages = messagesFor(lang)
  return (
    <p className="meta mt-5 border-t border-rule pt-3 text-small">
      {time === undefined ? <span>{messages.undated}</span> : <Moment time={time} lang={lang} timeZone={timeZone} />}
      {updated === undefined ? null : (
        <span>
          {messages.updated} <Moment time={updated} lang={lang} timeZone={timeZone} />
        </span>
      )}
      {article.authors.length > 0 ? (
        <span>
          {messages.byAuthor}{' '}
          <b>{new Intl.ListFormat(lang, { type: 'conjunction', style: 'narrow' }).format(article.authors)}</b>
        </span>
      ) : null}
      {article.source ? (
        <span>
          {messages.source} <b>{article.source.name}</b>
        </span>
      ) : null}
    </p>
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
