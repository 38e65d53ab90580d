import type { ComponentProps } from 'react'
import { messagesFor } from '@/lib/i18n/messages-for'

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'key-shortcuts': ComponentProps<'div'>
    }
  }
}

/** The keys that lead through the site, and the switch that turns them off (WCAG 2.1.4). Without JavaScript there are none. */
export function KeyShortcuts({ lang, searchPath }: { lang: string; searchPath: string }) {
  const messages = messagesFor(lang)
  const keys = [
    ['/', messages.keySearch],
    ['Ctrl K', messages.keySearch],
    ['j', messages.keyNext],
    ['k', messages.keyPrevious],
    ['?', messages.keyHelp],
  ] as const
  return (
    <key-shortcuts className="no-print" data-search={searchPath}>
      <button type="button" className="py-1" data-do="help">
        {messages.shortcuts}
      </button>
      <dialog className="card-dialog" aria-labelledby="shortcuts">
        <h2 id="shortcuts" className="section-title">
          {messages.shortcuts}
        </h2>
        <dl className="keys">
          {keys.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <label className="mt-3 flex items-center gap-2">
          <input type="checkbox" defaultChecked autoComplete="off" /> {messages.shortcutsOn}
        </label>
        <form method="dialog" className="mt-4">
          <button className="button on-bar">{messages.close}</button>
        </form>
      </dialog>
    </key-shortcuts>
  )
}
