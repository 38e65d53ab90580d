import { siteUrl } from '@/lib/site/environment'
import { NETWORKS, toAccountUrl, type Network } from '@/lib/site/social-links'
import { textFor } from '@/lib/site/settings-for'
import { isWidgetName, type WidgetName } from '@/lib/site/widget-names'
import { suggestPath } from '@/lib/site/suggest-path'
import { searchPath } from '@/lib/urls/paths'
import { getLink } from './articles'
import type { ArticleLink } from './article-summary'
import { listIds } from './lists'
import { getMenu, type MenuLink } from './menus'
import { IS_PUBLISHED, type Snapshot } from './snapshot'
import { listTerms, type Term } from './terms'

export interface LanguageLink {
  readonly tag: string
  readonly name: string
  /** The translation of the page where there is one, else the language's front page. */
  readonly path: string
  readonly isCurrent: boolean
}

export interface SocialLink {
  readonly title: string
  readonly url: string
  /** Empty for none. */
  readonly rel: string
}

/** What each widget shows. */
export type WidgetData =
  | { readonly name: 'search'; readonly searchPath: string; readonly suggestPath: string }
  | { readonly name: 'ddg-search'; readonly searchPath: string; readonly suggestPath: string }
  | { readonly name: 'recent'; readonly articles: readonly ArticleLink[] }
  | { readonly name: 'categories'; readonly terms: readonly Term[]; readonly withCounts: boolean }
  | { readonly name: 'taglist'; readonly terms: readonly Term[]; readonly withCounts: boolean }
  | { readonly name: 'social'; readonly links: readonly SocialLink[] }
  | { readonly name: 'languages'; readonly languages: readonly LanguageLink[] }
  | { readonly name: 'sidemenu'; readonly entries: readonly MenuLink[]; readonly path: string }
  | CustomWidgetData

/** A widget that the newsroom has written. */
export interface CustomWidgetData {
  readonly name: 'custom'
  /** Its name in the newsroom. */
  readonly widget: string
  readonly title: string
  readonly markdown: string
  readonly siteUrl: string
}

/** The page beside which widgets stand. */
export interface WidgetPage {
  readonly lang: string
  readonly path: string
  readonly languages: readonly LanguageLink[]
}

/** The widgets of these names, in this order; names that mean nothing are passed over. */
export function loadWidgets(snapshot: Snapshot, names: readonly string[], page: WidgetPage): readonly WidgetData[] {
  return names.flatMap((name) => {
    if (!isWidgetName(name)) return getCustomWidget(snapshot, name, page.lang) ?? []
    // What a widget shows is the same on all pages of a language, but for those that answer to the page.
    if (name === 'languages' || name === 'sidemenu') return loaders[name](snapshot, page)
    return snapshot.remember(`widget ${name} ${page.lang}`, () => loaders[name](snapshot, page))
  })
}

const DEFAULT_RECENT = 10

const loaders: Readonly<Record<WidgetName, (snapshot: Snapshot, page: WidgetPage) => WidgetData>> = {
  search: (_, { lang }) => ({ name: 'search', searchPath: searchPath(lang), suggestPath: suggestPath() }),
  'ddg-search': (_, { lang }) => ({ name: 'ddg-search', searchPath: searchPath(lang), suggestPath: suggestPath() }),
  recent: (snapshot, { lang }) => {
    const limit = snapshot.site.widgets.recent?.limit ?? DEFAULT_RECENT
    const ids = listIds(snapshot, { kind: 'main', lang }).slice(0, limit)
    return { name: 'recent', articles: ids.flatMap((id) => getLink(snapshot, id) ?? []) }
  },
  categories: (snapshot, { lang }) => ({ name: 'categories', ...termsFor(snapshot, lang, 'categories') }),
  taglist: (snapshot, { lang }) => ({ name: 'taglist', ...termsFor(snapshot, lang, 'taglist') }),
  social: (snapshot, { lang }) => ({ name: 'social', links: listSocialLinks(snapshot, lang) }),
  languages: ({ site }, { languages }) => ({
    name: 'languages',
    languages: languages.slice(0, site.widgets.languages?.limit),
  }),
  sidemenu: (snapshot, { lang, path }) => ({
    name: 'sidemenu',
    entries: getMenu(snapshot, 'side', { lang, path }).slice(0, snapshot.site.widgets.sidemenu?.limit),
    path,
  }),
}

const byCount = (a: Term, b: Term) => b.count - a.count

const ORDERS: Readonly<Record<'count' | 'newest', (a: Term, b: Term) => number>> = {
  count: byCount,
  newest: (a, b) => b.newest - a.newest,
}

/** The terms in the order that the newsroom wants. By name, a limit keeps those with most articles. */
function termsFor(snapshot: Snapshot, lang: string, widget: 'categories' | 'taglist') {
  const { limit, counter, order = 'name' } = snapshot.site.widgets[widget] ?? {}
  const terms = listTerms(snapshot, lang, widget === 'taglist' ? 'tags' : 'categories')
  const kept = terms.toSorted(ORDERS[order === 'name' ? 'count' : order]).slice(0, limit)
  const shown = order === 'name' ? terms.filter((term) => kept.includes(term)) : kept
  return { terms: limit === undefined && order === 'name' ? terms : shown, withCounts: counter ?? false }
}

const DEFAULT_REL = 'noopener noreferrer'

function listSocialLinks({ site }: Snapshot, lang: string): readonly SocialLink[] {
  const { social } = site.widgets
  if (!social) return []
  const networks = (Object.keys(NETWORKS) as Network[]).flatMap((network) => {
    const account = social[network]
    if (account === undefined) return []
    return { title: NETWORKS[network].title, url: toAccountUrl(network, account), rel: DEFAULT_REL }
  })
  const mail = social.email === undefined ? [] : [{ title: social.email, url: `mailto:${social.email}`, rel: '' }]
  const custom = social.custom.map(({ title, url, rel = DEFAULT_REL }) => ({
    title: textFor(title, lang),
    url,
    rel: rel === false ? '' : rel,
  }))
  return [...networks, ...mail, ...custom]
}

/** The language's own file, else the one for all languages. */
function getCustomWidget(snapshot: Snapshot, widget: string, lang: string): CustomWidgetData | undefined {
  return snapshot.remember(`custom widget ${widget} ${lang}`, () => {
    const { all, now } = snapshot
    const [row] = all<{ title: string; body: string }>(
      `SELECT title, body FROM widget WHERE name = ? AND lang IN (?, '') AND ${IS_PUBLISHED} ORDER BY lang DESC LIMIT 1`,
      widget,
      lang,
      now,
      now,
    )
    return row && { name: 'custom', widget, title: row.title, markdown: row.body, siteUrl: siteUrl() }
  })
}
