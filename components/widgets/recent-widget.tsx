import { messagesFor } from '@/lib/i18n/messages-for'
import { WidgetBox } from './widget-box'
import type { WidgetProps } from './registry'

/** Headlines of the newest articles. */
export function RecentWidget({ data, lang }: WidgetProps<'recent'>) {
  if (data.articles.length === 0) return null
  return (
    <WidgetBox name="recent" title={messagesFor(lang).recentPosts}>
      <ul className="divide-y divide-rule">
        {data.articles.map(({ title, path, lang: own }) => (
          <li key={path} lang={own === lang ? undefined : own}>
            <a className="block py-2 text-small wrap-anywhere" href={path}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </WidgetBox>
  )
}
