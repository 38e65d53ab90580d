import { messagesFor } from '@/lib/i18n/messages-for'
import { changeQuery, hasFilters, searchAddress } from '@/lib/search/search-address'
import type { SearchAnswer } from '@/lib/search/search-engine'
import { WaysToBrowse } from './ways-to-browse'
import type { SearchView } from './search-view'

/** What helps when nothing matches: which word is to blame, fewer filters, other ways to find something. */
export function NoResults({ answer: { query, words }, view }: { answer: SearchAnswer; view: SearchView }) {
  const { lang, searchPath } = view
  const messages = messagesFor(lang)
  const addressOf = (text: string) => searchAddress(searchPath, changeQuery(query, { text, without: [] }))
  return (
    <div className="notice flex flex-col gap-5">
      {words.length > 1 ? (
        <div>
          <p>{messages.wordsAloneHint}</p>
          <ul className="word-list" aria-label={messages.wordsAlone}>
            {words.map(({ word, total }) => (
              <li key={word}>
                {total > 0 ? (
                  <a className="meta-link" href={addressOf(word)}>
                    {word}
                  </a>
                ) : (
                  <s>{word}</s>
                )}
                <span className="count">{messages.articleCount(total)}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {hasFilters(query) ? (
        <p>
          <a className="button on-bar" href={searchAddress(searchPath, changeQuery(query, { filters: {} }))}>
            {messages.filtersRemove}
          </a>
        </p>
      ) : null}
      <WaysToBrowse lang={lang} title={messages.searchElsewhere} />
    </div>
  )
}
