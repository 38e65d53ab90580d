import type { ComponentProps } from 'react'
import { Icon } from '@/components/ui/icon'
import { messagesFor } from '@/lib/i18n/messages-for'
import { THEMES } from './theme'

declare module 'react' {
  // React knows elements of HTML only; those of our own are named here.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'theme-switch': ComponentProps<'div'>
    }
  }
}

const ICONS = { system: 'screen', light: 'sun', dark: 'moon' } as const

/** The choice of the page's look. Without JavaScript it is not shown, and the system decides. */
export function ThemeChoice({ lang }: { lang: string }) {
  const messages = messagesFor(lang)
  const names = { system: messages.themeSystem, light: messages.themeLight, dark: messages.themeDark }
  return (
    <theme-switch className="no-print">
      <fieldset className="theme-choice">
        <legend className="sr-only">{messages.theme}</legend>
        {THEMES.map((theme) => (
          <label key={theme} title={names[theme]}>
            <input
              className="sr-only"
              type="radio"
              name="theme"
              value={theme}
              defaultChecked={theme === 'system'}
              autoComplete="off"
              aria-label={names[theme]}
            />
            <Icon name={ICONS[theme]} />
          </label>
        ))}
      </fieldset>
    </theme-switch>
  )
}
