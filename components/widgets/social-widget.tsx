import { messagesFor } from '@/lib/i18n/messages-for'
import { WidgetBox } from './widget-box'
import type { WidgetProps } from './registry'

/** Where else the paper can be followed. */
export function SocialWidget({ data, lang }: WidgetProps<'social'>) {
  if (data.links.length === 0) return null
  return (
    <WidgetBox name="social" title={messagesFor(lang).social}>
      <ul className="flex flex-wrap gap-2 pt-2">
        {data.links.map(({ title, url, rel }) => (
          <li key={`${title} ${url}`} className="max-w-full">
            <a className="chip wrap-anywhere" href={url} rel={rel || undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </WidgetBox>
  )
}
