import { langOf } from '@/components/ui/lang-of'
import { messagesFor } from '@/lib/i18n/messages-for'
import { FreshList } from './fresh-list'
import { WidgetBox } from './widget-box'
import type { WidgetProps } from './registry'

/** Headlines of the newest articles. */
export function RecentWidget({ data, lang }: WidgetProps<'recent'>) {
  if (data.articles.length === 0) return null
  return (
    <WidgetBox name="recent" title={messagesFor(lang).recentPosts}>
      <FreshList refreshPath={data.refreshPath} part="articles" lang={lang}>
        <ul className="ruled">
          {data.articles.map((article) => (
            <li key={article.path} lang={langOf(article, lang)}>
              <a className="block py-2 text-small wrap-anywhere" href={article.path}>
                {article.title}
              </a>
            </li>
          ))}
        </ul>
      </FreshList>
    </WidgetBox>
  )
}
