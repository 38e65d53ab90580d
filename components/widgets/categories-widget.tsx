import { messagesFor } from '@/lib/i18n/messages-for'
import { FreshList } from './fresh-list'
import { WidgetBox } from './widget-box'
import type { WidgetProps } from './registry'

/** All categories, with the number of their articles where the newsroom wants it. */
export function CategoriesWidget({ data, lang }: WidgetProps<'categories'>) {
  if (data.terms.length === 0) return null
  return (
    <WidgetBox name="categories" title={messagesFor(lang).categories}>
      <FreshList refreshPath={data.refreshPath} part="categories" lang={lang}>
        <ul className="ruled">
          {data.terms.map(({ name, path, count }) => (
            <li key={path}>
              <a className="flex justify-between gap-4 py-2 text-small" href={path}>
                <span className="min-w-0 wrap-anywhere">{name}</span>
                {data.withCounts ? <span className="count text-soft">{count}</span> : null}
              </a>
            </li>
          ))}
        </ul>
      </FreshList>
    </WidgetBox>
  )
}
