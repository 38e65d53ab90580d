import { langOf } from '@/components/ui/lang-of'
import { languageName } from '@/components/ui/language-name'
import { Moment } from '@/components/ui/moment'
import { messagesFor } from '@/lib/i18n/messages-for'
import type { FacetCount, SearchResult, SearchVersion } from '@/lib/search/search-engine'
import { textFragment } from '@/lib/search/text-fragment'
import { Marked } from './marked'
import type { SearchView } from './search-view'

interface ResultEntryProps {
  readonly result: SearchResult
  readonly view: SearchView
  /** Languages of the answers, as the site calls them. */
  readonly languages: readonly FacetCount[]
}

/** An answer: headline, the passage that matches, where and when it appeared, and where else it was told. */
export function ResultEntry({ result, view, languages }: ResultEntryProps) {
  const own = langOf(result, view.lang)
  return (
    <article className="story">
      <h2 className="headline text-headline wrap-anywhere" lang={own}>
        <a className="story-link" href={result.path + textFragment(result.snippetParts)} hrefLang={own}>
          <Marked parts={result.titleParts} />
        </a>
      </h2>
      <p className="mt-1 line-clamp-3 text-soft wrap-anywhere" lang={own}>
        <Marked parts={result.snippetParts} />
      </p>
      <ResultMeta entry={result} view={view} languages={languages} />
      <Versions versions={result.versions} view={view} languages={languages} />
    </article>
  )
}

interface Entry {
  readonly lang: string
  readonly textLang?: string | undefined
  readonly time: number
  readonly source: string
}

function ResultMeta({ entry, view, languages }: Omit<ResultEntryProps, 'result'> & { readonly entry: Entry }) {
  const { time, source } = entry
  const own = langOf(entry, view.lang)
  return (
    <p className="meta mt-2">
      {source === '' ? null : <span>{source}</span>}
      {time > 0 ? <Moment time={time} lang={view.lang} dates={view.dates} /> : null}
      {own === undefined ? null : (
        <span className="badge" lang={own}>
          {languages.find(({ value }) => value === own)?.name ?? languageName(own)}
        </span>
      )}
    </p>
  )
}

interface VersionsProps extends Omit<ResultEntryProps, 'result'> {
  readonly versions: readonly SearchVersion[]
}

function Versions({ versions, view, languages }: VersionsProps) {
  if (versions.length === 0) return null
  return (
    <details className="versions">
      <summary>{messagesFor(view.lang).moreVersions(versions.length)}</summary>
      <ul>
        {versions.map((version) => (
          <li key={version.path}>
            <a className="wrap-anywhere" href={version.path} lang={langOf(version, view.lang)}>
              {version.title}
            </a>
            <ResultMeta entry={version} view={view} languages={languages} />
          </li>
        ))}
      </ul>
    </details>
  )
}
