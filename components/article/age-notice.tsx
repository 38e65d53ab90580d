import { messagesFor } from '@/lib/i18n/messages-for'
import { AGE_SCRIPT } from './age-script'

/** Room for the word that an article is old. Only the browser knows today; without JavaScript the date has to do. */
export function AgeNotice({ time, lang }: { time: number | undefined; lang: string }) {
  if (time === undefined) return null
  return (
    // In development React wakes the page and finds more here than it has made.
    <div className="no-print" data-time={time} data-text={messagesFor(lang).ageNotice} suppressHydrationWarning>
      <script dangerouslySetInnerHTML={{ __html: AGE_SCRIPT }} />
    </div>
  )
}
