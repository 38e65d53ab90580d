import type { Site } from '@/lib/site/read-site'
import { frontPath } from '@/lib/urls/paths'

/** The page at `/`: the paper's name and a choice of languages, each in its own words. */
export function EntryPage({ site: { title, subtitle, languages } }: { site: Site }) {
  const isNamedAlike = languages.every((language) => language.title === title)
  return (
    <main id="content" className="entry gutter">
      <header className="text-center">
        <h1 className="headline text-masthead">{title}</h1>
        {subtitle ? <p className="mt-2 text-lead text-soft">{subtitle}</p> : null}
      </header>
      <ul className="w-full max-w-notice border-t-3 border-highlight">
        {languages.map((language) => (
          <li key={language.tag} lang={language.tag} className="border-b border-rule">
            <a
              className="flex flex-wrap items-baseline justify-between gap-x-6 py-4"
              href={frontPath(language.tag)}
              hrefLang={language.tag}
            >
              <span className="headline text-headline-large">{language.name}</span>
              {isNamedAlike ? null : <span className="text-soft">{language.title}</span>}
            </a>
          </li>
        ))}
      </ul>
    </main>
  )
}
