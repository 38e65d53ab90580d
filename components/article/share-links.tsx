import type { ComponentProps } from 'react'
import { Icon } from '@/components/ui/icon'
import { messagesFor } from '@/lib/i18n/messages-for'

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'share-links': ComponentProps<'div'>
    }
  }
}

/** Buttons to pass an article on; without JavaScript they could do nothing and are not shown. */
export function ShareLinks({ lang }: { lang: string }) {
  const messages = messagesFor(lang)
  return (
    <share-links className="share no-print" data-copied={messages.linkCopied}>
      <button type="button" className="chip" data-do="share" hidden>
        <Icon name="share" /> {messages.share}
      </button>
      <button type="button" className="chip" data-do="copy">
        <Icon name="link" /> {messages.copyLink}
      </button>
      <span role="status" className="text-small text-soft" />
    </share-links>
  )
}
