import { toPath, toSegments } from '@/lib/urls/paths'
import { toPathSegment } from '@/lib/urls/slug'
import { getAt, isTree, type HugoTree } from './hugo-tree'
import type { AdoptedLanguage, AdoptedLanguages } from './languages'
import type { PageNames } from './page-names'
import type { AdoptReport } from './report'

/** The menus that Mainroad shows. */
const MENUS = ['main', 'side', 'footer'] as const

/** What an entry of a menu may say beside name, address and weight. */
const EXTRAS = ['pre', 'post'] as const
const KNOWN = new Set(['name', 'url', 'pageref', 'weight', 'identifier', 'parent', ...EXTRAS])

interface Entry {
  readonly url: string
  readonly weight: number
  readonly parent: string | undefined
  readonly extras: Readonly<Record<string, unknown>>
  identifier: string | undefined
  /** By language tag. */
  readonly names: Map<string, string>
}

interface MenuSource {
  readonly tree: HugoTree
  readonly languages: AdoptedLanguages
  readonly pages: PageNames
}

/** The menus of all languages as one: entries with the same address are one entry with a name for each language. */
export function mapMenus(source: MenuSource, report: AdoptReport): Record<string, readonly unknown[]> {
  const menus: Record<string, readonly unknown[]> = {}
  for (const menu of MENUS) {
    const entries: Entry[] = []
    for (const language of source.languages.list)
      collect(listEntries(source.tree, language, menu), language, { source, entries, menu, report })
    if (entries.length === 0) continue
    menus[menu] = entries.map((entry) => toSetting(entry, source.languages))
    report.takeOver(`menus.${menu}`, `menus.${menu}: ${entries.length} entries`)
  }
  const written = [source.tree, ...source.languages.list.map(({ tree }) => tree)].flatMap((tree) =>
    isTree(tree['menus']) ? Object.keys(tree['menus']) : [],
  )
  for (const menu of new Set(written.filter((name) => !(MENUS as readonly string[]).includes(name))))
    report.miss(`menus.${menu}`, 'Mainroad shows the menus main, side and footer only, and so does this project.')
  return menus
}

/** The language's own menu, else that of the site. */
function listEntries(tree: HugoTree, language: AdoptedLanguage, menu: string): readonly HugoTree[] {
  const entries = getAt(language.tree, `menus.${menu}`) ?? getAt(tree, `menus.${menu}`)
  return Array.isArray(entries) ? entries.filter(isTree) : []
}

interface Collecting {
  readonly source: MenuSource
  readonly entries: Entry[]
  readonly menu: string
  readonly report: AdoptReport
}

function collect(
  written: readonly HugoTree[],
  language: AdoptedLanguage,
  { source, entries, menu, report }: Collecting,
): void {
  const urls = new Map(written.map((entry) => [entry, urlOf(entry, written, language, source)] as const))
  const unknown = new Set(written.flatMap((entry) => Object.keys(entry)).filter((key) => !KNOWN.has(key)))
  for (const key of unknown)
    report.miss(`menus.${menu}.*.${key} (${language.key})`, 'An entry has a name and an address only.')
  for (const entry of written) {
    const url = urls.get(entry)
    const name = String(entry['name'] ?? source.pages.titleOf(language.tag, String(entry['pageref'] ?? '')) ?? '')
    if (url === undefined || name === '') {
      report.miss(
        `menus.${menu} \`${name}\` (${language.key})`,
        'It has no name or no address, so there is nothing to show.',
      )
      continue
    }
    const above = written.find(
      (other) =>
        entry['parent'] !== undefined && (other['identifier'] === entry['parent'] || other['name'] === entry['parent']),
    )
    const parent = above && keyOf(above, urls.get(above))
    const isParent = written.some(
      ({ parent: wanted }) => wanted !== undefined && (wanted === entry['identifier'] || wanted === entry['name']),
    )
    const identifier = isParent ? keyOf(entry, url) : textOf(entry['identifier'])
    const same = entries.find(
      (other) =>
        other.url === url &&
        other.parent === parent &&
        !other.names.has(language.tag) &&
        (other.identifier === undefined || identifier === undefined || other.identifier === identifier),
    )
    if (same) {
      same.names.set(language.tag, name)
      same.identifier ??= identifier
      if (same.weight !== weightOf(entry))
        report.change(`menus.${menu} \`${name}\` (${language.key})`, `It weighs ${same.weight} in every language.`)
    } else {
      const extras = Object.fromEntries(
        EXTRAS.flatMap((key) => (textOf(entry[key]) === undefined ? [] : [[key, entry[key]]])),
      )
      entries.push({
        url,
        weight: weightOf(entry),
        parent,
        extras,
        identifier,
        names: new Map([[language.tag, name]]),
      })
    }
  }
}

function weightOf(entry: HugoTree): number {
  return Number(entry['weight'] ?? 0) || 0
}

function keyOf(entry: HugoTree, url: string | undefined): string | undefined {
  return textOf(entry['identifier']) ?? url
}

/** The address of an entry; one that only opens a list of others gets that of the first of them. */
function urlOf(
  entry: HugoTree,
  all: readonly HugoTree[],
  language: AdoptedLanguage,
  source: MenuSource,
): string | undefined {
  const pageRef = textOf(entry['pageref'])
  if (pageRef !== undefined)
    return (
      source.pages.pathOf(language.tag, pageRef) ??
      toPath(pageRef.replace(/\.md$/, '').split('/').map(toPathSegment).filter(Boolean))
    )
  const url = textOf(entry['url'])
  if (url !== undefined) return withoutLanguage(withinSite(url, source.tree), source.languages)
  const child = all.find(
    ({ parent, url: own, pageref }) =>
      parent !== undefined &&
      (parent === entry['identifier'] || parent === entry['name']) &&
      (own ?? pageref) !== undefined,
  )
  return child && urlOf(child, [], language, source)
}

/** A full address of this very site as its path; others as they are. */
function withinSite(url: string, tree: HugoTree): string {
  const base = String(tree['baseurl'] ?? '').replace(/\/+$/, '')
  if (base !== '' && base !== '/' && url.startsWith(`${base}/`)) return url.slice(base.length)
  if (url.startsWith('//')) return `https:${url}`
  return /^[a-z][a-z0-9+.-]*:|^[/#]/i.test(url) ? url : `/${url}`
}

/** `/zh-cn/news` as `/news/`: menus lead to the reader's own language. */
function withoutLanguage(url: string, { list }: AdoptedLanguages): string {
  if (!url.startsWith('/')) return url
  const [path = '', rest = ''] = splitOnce(url)
  const segments = toSegments(path) ?? path.split('/').filter(Boolean)
  const first = segments[0]?.toLowerCase()
  const below = list.some(({ key }) => key === first) ? segments.slice(1) : segments
  const isFile = /\.[a-z0-9]{2,5}$/i.test(below.at(-1) ?? '')
  const whole = toPath(below)
  return `${isFile ? whole.slice(0, -1) : whole}${rest}`
}

function splitOnce(url: string): readonly [string, string] {
  const at = url.search(/[?#]/)
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at)]
}

function toSetting({ url, weight, parent, identifier, extras, names }: Entry, { list }: AdoptedLanguages): unknown {
  const [first = ''] = names.values()
  const isOne = names.size === list.length && [...names.values()].every((name) => name === first)
  return {
    // An empty name keeps the entry out of a language's menu.
    name: isOne ? first : Object.fromEntries(list.map(({ tag }) => [tag, names.get(tag) ?? ''])),
    url,
    ...(weight === 0 ? {} : { weight }),
    ...(identifier === undefined ? {} : { identifier }),
    ...(parent === undefined ? {} : { parent }),
    ...extras,
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
