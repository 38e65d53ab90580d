import type { ComponentProps } from 'react'
import { messagesFor } from '@/lib/i18n/messages-for'

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'picture-viewer': ComponentProps<'div'>
    }
  }
}

/** Where a picture of the article is shown as large as the screen allows. */
export function PictureViewer({ lang }: { lang: string }) {
  const messages = messagesFor(lang)
  return (
    <picture-viewer className="no-print" data-label={messages.enlarge}>
      <dialog className="viewer" aria-label={messages.enlarge}>
        <form method="dialog">
          <button className="button on-bar">{messages.close}</button>
        </form>
      </dialog>
    </picture-viewer>
  )
}
