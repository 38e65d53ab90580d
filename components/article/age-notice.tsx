import type { ComponentProps } from 'react'
import { messagesFor } from '@/lib/i18n/messages-for'

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'age-notice': ComponentProps<'div'>
    }
  }
}

/** Room for the word that an article is old. Only the browser knows today; without JavaScript the date has to do. */
export function AgeNotice({ time, lang }: { time: number | undefined; lang: string }) {
  if (time === undefined) return null
  return <age-notice className="no-print" data-time={time} data-text={messagesFor(lang).ageNotice} />
}
