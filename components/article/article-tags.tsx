import { messagesFor } from '@/lib/i18n/messages-for'
import type { TermLink } from '@/lib/queries/article-summary'

/** The tags of an article as chips; nothing without tags. */
export function ArticleTags({ tags, lang }: { tags: readonly TermLink[]; lang: string }) {
  if (tags.length === 0) return null
  return (
    <ul aria-label={messagesFor(lang).tags} className="no-print mt-8 flex flex-wrap gap-2">
      {tags.map(({ name, path }) => (
        <li key={path} className="max-w-full">
          <a className="chip wrap-anywhere" href={path} rel="tag">
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}
