import type { LocalText, Menus } from './config-schema'
import type { Site } from './read-site'

/** What the site says in one language: the language's own settings, else the site's. */
export interface LanguageSettings {
  readonly title: string
  readonly subtitle: string
  readonly description: string
  readonly timeZone: string
  readonly menus: Menus
}

/** The settings that hold for pages in `lang`. */
export function settingsFor(site: Site, lang: string): LanguageSettings {
  const own = site.languages.find(({ tag }) => tag === lang)
  return {
    title: own?.title ?? site.title,
    subtitle: own?.subtitle ?? site.subtitle ?? '',
    description: own?.description ?? site.description ?? '',
    timeZone: own?.timeZone ?? site.timeZone,
    menus: {
      main: own?.menus?.main ?? site.menus.main,
      side: own?.menus?.side ?? site.menus.side,
      footer: own?.menus?.footer ?? site.menus.footer,
    },
  }
}

/** A text in `lang`: its own, that of the language without place, else the first one. */
export function textFor(text: LocalText, lang: string): string {
  if (typeof text === 'string') return text
  return text[lang] ?? text[lang.split('-')[0] ?? ''] ?? Object.values(text)[0] ?? ''
}
