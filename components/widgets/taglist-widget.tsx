import { messagesFor } from '@/lib/i18n/messages-for'
import { FreshList } from './fresh-list'
import { WidgetBox } from './widget-box'
import type { WidgetProps } from './registry'

/** All tags as chips. */
export function TaglistWidget({ data, lang }: WidgetProps<'taglist'>) {
  if (data.terms.length === 0) return null
  return (
    <WidgetBox name="taglist" title={messagesFor(lang).tags}>
      <FreshList refreshPath={data.refreshPath} part="tags" lang={lang}>
        <ul className="flex flex-wrap gap-2 pt-2">
          {data.terms.map(({ name, path, count }) => (
            <li key={path} className="max-w-full">
              <a className="chip wrap-anywhere" href={path}>
                {data.withCounts ? `${name} (${count})` : name}
              </a>
            </li>
          ))}
        </ul>
      </FreshList>
    </WidgetBox>
  )
}
