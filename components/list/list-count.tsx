import { messagesFor } from '@/lib/i18n/messages-for'
import type { ListPage } from '@/lib/queries/lists'

/** How much a list holds, and which of its pages this is. */
export function ListCount({ list, lang, text }: { list: ListPage<unknown>; lang: string; text: string }) {
  return (
    <p className="meta mt-2">
      <span>{text}</span>
      {list.pageCount > 1 ? <span>{messagesFor(lang).pageOf(list.page, list.pageCount)}</span> : null}
    </p>
  )
}
