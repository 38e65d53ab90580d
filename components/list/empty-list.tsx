import { messagesFor } from '@/lib/i18n/messages-for'

/** What stands where a list has nothing yet. */
export function EmptyList({ lang }: { lang: string }) {
  const messages = messagesFor(lang)
  return (
    <div className="notice">
      <p className="headline text-headline">{messages.noArticles}</p>
      <p className="mt-2 text-soft">{messages.noArticlesHint}</p>
    </div>
  )
}
