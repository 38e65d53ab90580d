import { Icon } from '@/components/ui/icon'
import { messagesFor } from '@/lib/i18n/messages-for'
import type { LanguageLink } from '@/lib/queries/frame'

/** Links to the page in each language, each named in its own; on phones they open on request. */
export function LanguageSwitch({ languages, lang }: { languages: readonly LanguageLink[]; lang: string }) {
  if (languages.length === 0) return null
  const { languages: label } = messagesFor(lang)
  return (
    <nav aria-label={label} className="language-switch text-small">
      <details className="toggle">
        <summary className="min-h-11">
          <Icon name="globe" />
          <span className="sr-only">{label}</span>
          {languages.find(({ isCurrent }) => isCurrent)?.name}
        </summary>
      </details>
      <ul className="toggled">
        {languages.map(({ tag, name, path, isCurrent }) => (
          <li key={tag}>
            <a href={path} lang={tag} hrefLang={tag} aria-current={isCurrent ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
