import { messagesFor } from '@/lib/i18n/messages-for'
import { WidgetBox } from './widget-box'
import type { WidgetProps } from './registry'

/** The page in the other languages of the site, or their front pages; nothing on a site with one language. */
export function LanguagesWidget({ data, lang }: WidgetProps<'languages'>) {
  if (data.languages.length === 0) return null
  return (
    <WidgetBox name="languages" title={messagesFor(lang).languages}>
      <ul className="flex flex-wrap gap-2 pt-2">
        {data.languages.map(({ tag, name, path, isCurrent }) => (
          <li key={tag} className="max-w-full">
            <a
              className="chip wrap-anywhere"
              href={path}
              lang={tag}
              hrefLang={tag}
              aria-current={isCurrent ? 'true' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </WidgetBox>
  )
}
