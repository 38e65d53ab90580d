import { messagesFor } from '@/lib/i18n/messages-for'
import { archivePath, taxonomyPath } from '@/lib/urls/paths'

/** What an export offers in place of its search when JavaScript is off: the other ways to find an article. */
export function WithoutScript({ lang }: { lang: string }) {
  const messages = messagesFor(lang)
  const ways = [
    { name: messages.categories, path: taxonomyPath(lang, 'categories') },
    { name: messages.tags, path: taxonomyPath(lang, 'tags') },
    { name: messages.archives, path: archivePath(lang) },
  ]
  return (
    <noscript>
      <div className="notice mt-6">
        <p>{messages.searchWithoutScript}</p>
        <ul className="mt-3 flex flex-wrap gap-2">
          {ways.map(({ name, path }) => (
            <li key={path}>
              <a className="chip" href={path}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </noscript>
  )
}
