import type { Article, ArticleSource } from '@/lib/content/article'
import { messagesFor } from '@/lib/i18n/messages-for'

const EXTERNAL = 'nofollow noopener external'

/** Where the article was taken from, at its end. */
export function SourceLine({ article: { source, lang } }: { article: Article }) {
  if (!source) return null
  return (
    <p className="source-line mt-8 text-small text-soft">
      {messagesFor(lang).source}{' '}
      <a className="meta-link font-bold" href={source.url} rel={EXTERNAL}>
        {source.name}
      </a>{' '}
      <SourceHost source={source} />
    </p>
  )
}

/** What stands in place of a text that is not there: the way to it. */
export function ReadAtSource({ article: { source, lang } }: { article: Article }) {
  const messages = messagesFor(lang)
  return (
    <div className="notice mt-6">
      <p>{source ? messages.headlineOnly : messages.bodyMissing}</p>
      {source ? (
        <p className="mt-4">
          <a className="button on-bar" href={source.url} rel={EXTERNAL}>
            {messages.readAtSource(source.name)}
          </a>{' '}
          <SourceHost source={source} />
        </p>
      ) : null}
    </div>
  )
}

function SourceHost({ source: { url } }: { source: ArticleSource }) {
  return URL.canParse(url) ? (
    <span className="no-print text-tiny text-soft wrap-anywhere">{new URL(url).host}</span>
  ) : null
}
