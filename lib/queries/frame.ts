import type { LocalText, MenuEntry } from '@/lib/site/config-schema'
import type { Site } from '@/lib/site/read-site'
import { isWidgetName, type WidgetName } from '@/lib/site/widget-names'
import { frontPath, searchPath } from '@/lib/urls/paths'
import { getLink, type ArticleView } from './articles'
import type { ArticleLink } from './article-summary'
import { listIds } from './lists'
import type { Snapshot } from './snapshot'
import { listTerms, type Term } from './terms'

/** Everything around the content of a page: head of the paper, menus, languages, sidebar, foot. */
export interface Frame {
  /** Tag of the page's language. */
  readonly lang: string
  readonly path: string
  readonly title: string
  readonly subtitle: string
  readonly homePath: string
  readonly searchPath: string
  readonly mainMenu: readonly MenuLink[]
  readonly footerMenu: readonly MenuLink[]
  /** All languages of the site, the page's own included; empty when it has only one. */
  readonly languages: readonly LanguageLink[]
  readonly copyright: string
  readonly timeZone: string
  readonly sidebar?: Sidebar | undefined
}

export interface MenuLink {
  readonly name: string
  readonly path: string
  /** The entry leads to this page, or to one above it. */
  readonly isActive: boolean
}

export interface LanguageLink {
  readonly tag: string
  readonly name: string
  /** The translation of the page where there is one, else the language's front page. */
  readonly path: string
  readonly isCurrent: boolean
}

export interface Sidebar {
  readonly side: 'left' | 'right'
  readonly widgets: readonly WidgetData[]
}

/** What each widget shows. */
export type WidgetData =
  | { readonly name: 'search'; readonly searchPath: string }
  | { readonly name: 'recent'; readonly articles: readonly ArticleLink[] }
  | { readonly name: 'categories'; readonly terms: readonly Term[]; readonly withCounts: boolean }
  | { readonly name: 'taglist'; readonly terms: readonly Term[]; readonly withCounts: boolean }

/** Kind of page, as far as the sidebar distinguishes. */
export type PageKind = 'home' | 'list' | 'single'

/** The frame of a list or another page of the site. */
export function getFrame(snapshot: Snapshot, page: { lang: string; path: string; kind: PageKind }): Frame {
  const { site } = snapshot
  const side = site.sidebar[page.kind]
  return makeFrame(snapshot, page, { side, widgets: site.sidebar.widgets, translations: [] })
}

/** The frame of an article: its own sidebar, and links to its translations. */
export function getArticleFrame(snapshot: Snapshot, { article, path, translations }: ArticleView): Frame {
  const { lang, sidebar, widgets } = article
  return makeFrame(snapshot, { lang, path }, { side: sidebar, widgets, translations })
}

interface FrameChoices {
  readonly side: 'left' | 'right' | false
  readonly widgets: readonly string[]
  readonly translations: readonly ArticleLink[]
}

function makeFrame(snapshot: Snapshot, { lang, path }: { lang: string; path: string }, choices: FrameChoices): Frame {
  const { site } = snapshot
  const own = site.languages.find(({ tag }) => tag === lang)
  return {
    lang,
    path,
    title: own?.title ?? site.title,
    subtitle: site.subtitle ?? '',
    homePath: frontPath(lang),
    searchPath: searchPath(lang),
    mainMenu: toMenu(site.menus.main, lang, path),
    footerMenu: toMenu(site.menus.footer, lang, path),
    languages: site.languages.length < 2 ? [] : toLanguageLinks(site, lang, choices.translations),
    copyright: site.copyright ?? own?.title ?? site.title,
    timeZone: site.timeZone,
    sidebar:
      choices.side === false
        ? undefined
        : { side: choices.side, widgets: loadWidgets(snapshot, lang, choices.widgets) },
  }
}

/** Entries by weight (0 last), then as written (mainroad.md §3, menus). */
function toMenu(entries: readonly MenuEntry[], lang: string, path: string): readonly MenuLink[] {
  const rank = (weight: number) => (weight === 0 ? Infinity : weight)
  return [...entries]
    .sort((a, b) => (rank(a.weight) === rank(b.weight) ? 0 : rank(a.weight) - rank(b.weight)))
    .map(({ name, url }) => {
      const target = url.startsWith('/') ? `${frontPath(lang)}${url.slice(1)}` : url
      return {
        name: textFor(name, lang),
        path: target,
        isActive: target === path || (target !== frontPath(lang) && path.startsWith(target)),
      }
    })
    .filter(({ name }) => name !== '')
}

function textFor(text: LocalText, lang: string): string {
  if (typeof text === 'string') return text
  return text[lang] ?? text[lang.split('-')[0] ?? ''] ?? Object.values(text)[0] ?? ''
}

function toLanguageLinks(
  { languages }: Site,
  lang: string,
  translations: readonly ArticleLink[],
): readonly LanguageLink[] {
  return languages.map(({ tag, name }) => ({
    tag,
    name,
    path: translations.find((translation) => translation.lang === tag)?.path ?? frontPath(tag),
    isCurrent: tag === lang,
  }))
}

function loadWidgets(snapshot: Snapshot, lang: string, names: readonly string[]): readonly WidgetData[] {
  return names
    .filter(isWidgetName)
    .map((name) => snapshot.remember(`widget ${name} ${lang}`, () => loaders[name](snapshot, lang)))
}

const DEFAULT_RECENT = 10

const loaders: Readonly<Record<WidgetName, (snapshot: Snapshot, lang: string) => WidgetData>> = {
  search: (_, lang) => ({ name: 'search', searchPath: searchPath(lang) }),
  recent: (snapshot, lang) => {
    const ids = listIds(snapshot, { kind: 'main', lang }).slice(
      0,
      snapshot.site.widgets.recent?.limit ?? DEFAULT_RECENT,
    )
    return { name: 'recent', articles: ids.flatMap((id) => getLink(snapshot, id) ?? []) }
  },
  categories: (snapshot, lang) => ({ name: 'categories', ...termsFor(snapshot, lang, 'categories', 'categories') }),
  taglist: (snapshot, lang) => ({ name: 'taglist', ...termsFor(snapshot, lang, 'tags', 'taglist') }),
}

/** With a limit, the terms with most articles; always in alphabetical order. */
function termsFor(snapshot: Snapshot, lang: string, taxonomy: 'categories' | 'tags', widget: 'categories' | 'taglist') {
  const { limit, counter } = snapshot.site.widgets[widget] ?? {}
  const terms = listTerms(snapshot, lang, taxonomy)
  const kept = limit === undefined ? undefined : new Set([...terms].sort((a, b) => b.count - a.count).slice(0, limit))
  return { terms: kept ? terms.filter((term) => kept.has(term)) : terms, withCounts: counter ?? false }
}
