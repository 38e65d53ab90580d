import { yearAndMonth } from '@/lib/dates/format-date'
import type { DateStyle } from '@/lib/dates/format-date'
import { BEGINNING } from '@/lib/index/article-row'
import { lookupDefault } from '@/lib/site/lookup'
import type { Site } from '@/lib/site/read-site'
import { settingsFor, textFor } from '@/lib/site/settings-for'
import { frontPath, searchPath } from '@/lib/urls/paths'
import type { ArticleView } from './articles'
import type { ArticleLink } from './article-summary'
import { getMenu, type MenuLink } from './menus'
import { IS_LISTED, type Snapshot } from './snapshot'
import { loadWidgets, type LanguageLink, type WidgetData } from './widgets'

export type { LanguageLink, MenuLink, WidgetData }

/** Everything around the content of a page: head of the paper, menus, languages, sidebar, foot. */
export interface Frame {
  /** Tag of the page's language. */
  readonly lang: string
  readonly path: string
  readonly title: string
  readonly subtitle: string
  readonly logo: Logo
  readonly homePath: string
  readonly searchPath: string
  readonly mainMenu: readonly MenuLink[]
  readonly footerMenu: readonly MenuLink[]
  /** All languages of the site, the page's own included; empty when it has only one. */
  readonly languages: readonly LanguageLink[]
  readonly copyright: string
  /** How dates are written on this page. */
  readonly dates: DateStyle
  readonly sidebar?: Sidebar | undefined
}

/** What stands at the head of the paper; empty parts do not. */
export interface Logo {
  readonly title: string
  readonly subtitle: string
  readonly image: string
}

export interface Sidebar {
  readonly side: 'left' | 'right'
  readonly widgets: readonly WidgetData[]
}

/** Kind of page, as far as the sidebar distinguishes. */
export type PageKind = 'home' | 'list' | 'single'

/** What a page says about its own sidebar; what it leaves out is the site's. */
export interface OwnSidebar {
  readonly sidebar?: 'left' | 'right' | false | undefined
  readonly widgets?: readonly string[] | undefined
}

/** A page of the site, as far as its frame asks. */
export interface FramedPage {
  readonly lang: string
  readonly path: string
  readonly kind: PageKind
  /** The page's own moment, milliseconds: its sidebar is that of then, so that what is published later leaves it as it is. */
  readonly asOf?: number | undefined
}

/** The frame of a list or another page of the site. */
export function getFrame(snapshot: Snapshot, page: FramedPage, own: OwnSidebar = {}): Frame {
  const { sidebar } = snapshot.site
  const widgets = lookupDefault(sidebar[`${page.kind}Widgets`], sidebar.widgets) as readonly string[]
  const side = own.sidebar ?? sidebar[page.kind]
  return makeFrame(snapshot, page, { side, widgets: own.widgets ?? widgets, translations: [] })
}

/** The frame of an article: its own sidebar as of its own time, and links to its translations. */
export function getArticleFrame(snapshot: Snapshot, { article, path, time, translations }: ArticleView): Frame {
  const { lang, sidebar, widgets } = article
  return makeFrame(snapshot, { lang, path, asOf: time }, { side: sidebar, widgets, translations })
}

interface FrameChoices {
  readonly side: 'left' | 'right' | false
  readonly widgets: readonly string[]
  readonly translations: readonly ArticleLink[]
}

function makeFrame(snapshot: Snapshot, page: Omit<FramedPage, 'kind'>, choices: FrameChoices): Frame {
  const { lang, path, asOf } = page
  const { site } = snapshot
  const { title, subtitle, timeZone } = settingsFor(site, lang)
  const languages = site.languages.length < 2 ? [] : toLanguageLinks(site, lang, choices.translations)
  const { side, widgets } = choices
  return {
    lang,
    path,
    title,
    subtitle,
    logo: logoOf(site, lang),
    homePath: frontPath(lang),
    searchPath: searchPath(lang),
    mainMenu: getMenu(snapshot, 'main', { lang, path }),
    footerMenu: getMenu(snapshot, 'footer', { lang, path }),
    languages,
    copyright: withYear(site.copyright ?? title, newestYear(snapshot)),
    dates: { timeZone, layout: site.dateFormat },
    sidebar:
      side === false ? undefined : { side, widgets: loadWidgets(snapshot, widgets, { lang, path, asOf, languages }) },
  }
}

/** `false` takes a part away, nothing means that of the site (Mainroad's `logo`). */
function logoOf(site: Site, lang: string): Logo {
  const { title, subtitle } = settingsFor(site, lang)
  const { logo } = site
  const part = (value: typeof logo.title, fallback: string) =>
    value === false ? '' : value === undefined ? fallback : textFor(value, lang) || fallback
  return { title: part(logo.title, title), subtitle: part(logo.subtitle, subtitle), image: logo.image ?? '' }
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

const OWN_YEAR = /©|\b(19|20)\d{2}\b/

/** Whether pages show the year of the newest article. */
export function showsYear({ copyright, title, languages }: Site): boolean {
  return [copyright ?? title, ...languages.map((language) => language.title)].some((text) => !OWN_YEAR.test(text))
}

/** “2026 The Paper”, as Mainroad has it; a text with a year or a sign of its own stays as it is. */
function withYear(copyright: string, year: number | undefined): string {
  if (OWN_YEAR.test(copyright)) return copyright.replace(/^\s*©\s*/, '')
  return year === undefined ? copyright : `${year} ${copyright}`
}

/**
 * The year of the newest article and not today's: pages must not change because time goes by. One that appeared before the date it
 * bears counts from its appearance.
 */
export function newestYear(snapshot: Snapshot): number | undefined {
  return snapshot.remember('newest year', () => {
    const { all, now, site } = snapshot
    const sql = /* sql */ `SELECT time, ${APPEARED} AS appeared FROM article
      WHERE lang = ? AND time IS NOT NULL AND ${IS_LISTED} ORDER BY time DESC LIMIT ?`
    const newestOf = (lang: string, most: number): number => {
      const rows = all<{ time: number; appeared: number }>(sql, lang, now, now, most)
      const newest = Math.max(...rows.map(({ appeared }) => appeared))
      // What comes after these is older than the last of them, and appeared no later than it is dated.
      return most < 0 || rows.length < most || (rows.at(-1)?.time ?? 0) <= newest ? newest : newestOf(lang, -1)
    }
    const newest = Math.max(...site.languages.map(({ tag }) => newestOf(tag, MOST_PROMISED)))
    return newest === -Infinity ? undefined : yearAndMonth(newest, site.timeZone).year
  })
}

/** Few articles are dated later than they appeared. */
const MOST_PROMISED = 20

const APPEARED = `CASE WHEN visible_from > ${BEGINNING} THEN min(visible_from, time) ELSE time END`
