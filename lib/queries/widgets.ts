import { siteUrl } from '@/lib/site/environment'
import { NETWORKS, toAccountUrl, type Network } from '@/lib/site/social-links'
import { textFor } from '@/lib/site/settings-for'
import { isWidgetName, type WidgetName } from '@/lib/site/widget-names'
import type { Site } from '@/lib/site/read-site'
import { recentPath, searchPath } from '@/lib/urls/paths'
import type { ArticleLink } from './article-summary'
import { getMenu, type MenuLink } from './menus'
import { listRecent } from './recent'
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
  | { readonly name: 'search'; readonly searchPath: string }
  | { readonly name: 'ddg-search'; readonly searchPath: string }
  | ({ readonly name: 'recent'; readonly articles: readonly ArticleLink[] } & Refreshed)
  | ({ readonly name: 'categories' } & TermsData)
  | ({ readonly name: 'taglist' } & TermsData)
  | { readonly name: 'social'; readonly links: readonly SocialLink[] }
  | { readonly name: 'languages'; readonly languages: readonly LanguageLink[] }
  | { readonly name: 'sidemenu'; readonly entries: readonly MenuLink[]; readonly path: string }
  | CustomWidgetData

/** What shows the state of the page's own moment. */
interface Refreshed {
  /** Where the browser gets the present state. */
  readonly refreshPath?: string | undefined
}

interface TermsData extends Refreshed {
  readonly terms: readonly Term[]
  readonly withCounts: boolean
}

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
  /** The page's own moment; left out where the present is shown. */
  readonly asOf?: number | undefined
  readonly languages: readonly LanguageLink[]
}

/** The widgets of these names, in this order; names that mean nothing are passed over. */
export function loadWidgets(snapshot: Snapshot, names: readonly string[], page: WidgetPage): readonly WidgetData[] {
  return names.flatMap((name) => {
    if (!isWidgetName(name)) return getCustomWidget(snapshot, name, page.lang) ?? []
    // What a widget shows now is the same on all pages of a language, but for those that answer to the page.
    if (name === 'languages' || name === 'sidemenu' || page.asOf !== undefined) return loaders[name](snapshot, page)
    return snapshot.remember(`widget ${name} ${page.lang}`, () => loaders[name](snapshot, page))
  })
}

const loaders: Readonly<Record<WidgetName, (snapshot: Snapshot, page: WidgetPage) => WidgetData>> = {
  search: (_, { lang }) => ({ name: 'search', searchPath: searchPath(lang) }),
  'ddg-search': (_, { lang }) => ({ name: 'ddg-search', searchPath: searchPath(lang) }),
  recent: (snapshot, { lang, asOf }) => ({
    name: 'recent',
    articles: listRecent(snapshot, lang, asOf),
    refreshPath: asOf === undefined ? undefined : recentPath(lang),
  }),
  categories: (snapshot, page) => ({ name: 'categories', ...termsFor(snapshot, page, 'categories') }),
  taglist: (snapshot, page) => ({ name: 'taglist', ...termsFor(snapshot, page, 'taglist') }),
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

/** Widgets that list terms, and what they list. */
const TERM_WIDGETS = { categories: 'categories', taglist: 'tags' } as const

/**
 * Whether a widget can tell what was there at a page's own moment: a plain list of all terms. Counts, and what follows from them,
 * are always the present ones.
 */
export function isTimelessTerms({ site }: Snapshot, widget: keyof typeof TERM_WIDGETS): boolean {
  const { limit, counter, order = 'name' } = site.widgets[widget] ?? {}
  return limit === undefined && order === 'name' && !counter
}

/** The terms that a page shows. */
function termsFor(snapshot: Snapshot, { lang, asOf }: WidgetPage, widget: keyof typeof TERM_WIDGETS): TermsData {
  const terms = listTerms(snapshot, lang, TERM_WIDGETS[widget])
  const withCounts = snapshot.site.widgets[widget]?.counter ?? false
  if (asOf === undefined || !isTimelessTerms(snapshot, widget))
    return { terms: chooseTerms(terms, snapshot.site, widget), withCounts }
  return { terms: terms.filter(({ earliest }) => earliest <= asOf), withCounts, refreshPath: recentPath(lang) }
}

/** The terms in the order that the newsroom wants. By name, a limit keeps those with most articles. @param terms by name */
export function chooseTerms(terms: readonly Term[], site: Site, widget: keyof typeof TERM_WIDGETS): readonly Term[] {
  const { limit, order = 'name' } = site.widgets[widget] ?? {}
  if (limit === undefined && order === 'name') return terms
  const kept = terms.toSorted(ORDERS[order === 'name' ? 'count' : order]).slice(0, limit)
  return order === 'name' ? terms.filter((term) => kept.includes(term)) : kept
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
