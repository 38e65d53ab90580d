import { messagesFor } from '@/lib/i18n/messages-for'
import { archivePath, frontPath, taxonomyPath } from '@/lib/urls/paths'

/** Ways to find an article without searching. */
export function WaysToBrowse({ lang, title }: { lang: string; title: string }) {
  const messages = messagesFor(lang)
  const ways = [
    { name: messages.latestHeadlines, path: frontPath(lang) },
    { name: messages.categories, path: taxonomyPath(lang, 'categories') },
    { name: messages.tags, path: taxonomyPath(lang, 'tags') },
    { name: messages.archives, path: archivePath(lang) },
  ]
  return (
    <div>
      <p>{title}</p>
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
  )
}
