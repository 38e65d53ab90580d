import { getAt, isTree, listLeaves, type HugoTree } from './hugo-tree'
import type { AdoptedLanguages } from './languages'
import type { AdoptReport } from './report'
import { BUILT_IN, GONE_SETTINGS, SETTINGS, type SettingRow } from './settings-table'

/** `site.yaml` while it is made. */
export type Settings = Record<string, unknown>

/** Keys that other parts read: languages, menus, and where the content lies. */
const READ_ELSEWHERE = new Set([
  'baseurl',
  'languages',
  'menus',
  'defaultcontentlanguage',
  'defaultcontentlanguageinsubdir',
  'taxonomies',
])
const LANGUAGE_KEYS = new Set([
  'languagename',
  'label',
  'weight',
  'contentdir',
  'staticdir',
  'menus',
  'languagecode',
  'locale',
  'disabled',
])

/** Everything of the configuration that `site.yaml` can say. What it cannot is reported. */
export function mapSettings(tree: HugoTree, languages: AdoptedLanguages, report: AdoptReport): Settings {
  const settings: Settings = {}
  for (const row of SETTINGS) mapRow(row, tree, { settings, prefix: '', report })
  settings['defaultLanguage'] = languages.standard.tag
  report.takeOver('defaultContentLanguage', `defaultLanguage: ${languages.standard.tag}`)
  for (const language of languages.list) mapLanguage(language, { tree, languages, settings, report })
  fillFromStandard(languages, settings)
  if (settings['comments'] !== undefined) setAt(settings, 'comments.provider', 'disqus')
  closeUnsetSidebars(settings, report)
  reportTaxonomies(tree, report)
  const isRead = (key: string) => READ_ELSEWHERE.has(key.split('.')[0] ?? '')
  reportRest(
    tree,
    listLeaves(tree).filter((key) => !isRead(key)),
    { source: '', report, own: settings },
  )
  return settings
}

interface MapTarget {
  readonly settings: Settings
  /** Where the rows' settings go: `languages.en.` for a language. */
  readonly prefix: string
  readonly report: AdoptReport
  /** How the source is called in the report: `languages.en.`. */
  readonly source?: string
}

function mapRow(
  { hugo, ours, convert }: SettingRow,
  tree: HugoTree,
  { settings, prefix, report, source = '' }: MapTarget,
): void {
  const written = getAt(tree, hugo)
  if (written === undefined) return
  const converted = convert(written)
  const target = `${prefix}${ours}`
  if (converted === undefined || getAtExact(settings, target) !== undefined) return
  setAt(settings, target, converted.value)
  if (converted.why === undefined) report.takeOver(`${source}${hugo}`, target)
  else report.change(`${source}${hugo}`, `${target}: ${JSON.stringify(converted.value)}; ${converted.why}.`)
}

interface LanguageContext {
  readonly tree: HugoTree
  readonly languages: AdoptedLanguages
  readonly settings: Settings
  readonly report: AdoptReport
}

/** A language's own texts go to its own settings; what holds for all languages here is taken from the default one. */
function mapLanguage(language: AdoptedLanguages['list'][number], context: LanguageContext): void {
  const { settings, report, languages } = context
  const source = `languages.${language.key}.`
  const prefix = `languages.${language.tag}.`
  setAt(settings, `languages.${language.tag}`, {})
  const name = language.tree['languagename'] ?? language.tree['label']
  if (typeof name === 'string' && name !== '') {
    setAt(settings, `${prefix}name`, name)
    report.takeOver(`${source}languageName`, `${prefix}name`)
  }
  const weight = Number(language.tree['weight'] ?? 0)
  if (Number.isFinite(weight) && weight !== 0) {
    setAt(settings, `${prefix}weight`, weight)
    report.takeOver(`${source}weight`, `${prefix}weight`)
  }
  for (const row of SETTINGS.filter(({ perLanguage }) => perLanguage))
    mapRow(row, language.tree, { settings, prefix, report, source })
  for (const row of SETTINGS.filter(({ perLanguage }) => !perLanguage)) {
    if (getAt(language.tree, row.hugo) === undefined) continue
    if (language === languages.standard) overrule(row, language.tree, context, source)
    else if (!isSameValue(row, language.tree, settings))
      report.miss(`${source}${row.hugo}`, `One value holds for all languages: \`${row.ours}\`.`)
  }
  const rest = listLeaves(language.tree).filter((key) => !LANGUAGE_KEYS.has(key.split('.')[0] ?? ''))
  reportRest(language.tree, rest, { source, report })
}

/** What only the default language says holds for the site. */
function fillFromStandard({ standard }: AdoptedLanguages, settings: Settings): void {
  for (const { ours } of SETTINGS.filter(({ perLanguage }) => perLanguage)) {
    const own = getAtExact(settings, `languages.${standard.tag}.${ours}`)
    if (own !== undefined && settings[ours] === undefined) setAt(settings, ours, own)
  }
}

/** What the default language says beats what the site says, as it did on its pages. */
function overrule(row: SettingRow, tree: HugoTree, { settings, report }: LanguageContext, source: string): void {
  const converted = row.convert(getAt(tree, row.hugo))
  if (converted === undefined) return
  setAt(settings, row.ours, converted.value)
  report.change(`${source}${row.hugo}`, `${row.ours}; it holds for all languages.`)
}

function isSameValue(row: SettingRow, tree: HugoTree, settings: Settings): boolean {
  const converted = row.convert(getAt(tree, row.hugo))
  return converted === undefined || JSON.stringify(converted.value) === JSON.stringify(getAtExact(settings, row.ours))
}

/** Mainroad shows no sidebar on a kind of page for which none is set. */
function closeUnsetSidebars(settings: Settings, report: AdoptReport): void {
  for (const kind of ['home', 'list', 'single']) {
    if (getAtExact(settings, `sidebar.${kind}`) !== undefined) continue
    setAt(settings, `sidebar.${kind}`, false)
    report.takeOver(`params.sidebar.${kind} (not set)`, `sidebar.${kind}: false, as Mainroad shows none then`)
  }
}

function reportTaxonomies(tree: HugoTree, report: AdoptReport): void {
  if (!isTree(tree['taxonomies'])) return
  for (const [key, name] of Object.entries(tree['taxonomies'])) {
    if (name === 'categories' || name === 'tags') report.takeOver(`taxonomies.${key}`, `${name}, which every site has`)
    else report.miss(`taxonomies.${key}`, 'There are categories and tags; write these terms under one of them.')
  }
}

/**
 * Settings that no row has read. What is switched off needs no word; the newsroom's own parameters go to those of `own`, where texts
 * may print them.
 */
function reportRest(
  tree: HugoTree,
  leaves: readonly string[],
  { source, report, own }: Pick<MapTarget, 'report'> & { source: string; own?: Settings },
): void {
  const isKnown = (key: string) =>
    SETTINGS.some(({ hugo, isMap }) => key === hugo.toLowerCase() || (isMap && isWithin(key, hugo.toLowerCase())))
  const told = new Set<string>()
  for (const leaf of leaves.filter((key) => !isKnown(key))) {
    const builtIn = BUILT_IN.find((hugo) => isWithin(leaf, hugo.toLowerCase()))
    const gone = GONE_SETTINGS.find(({ hugo }) => isWithin(leaf, hugo.toLowerCase()))
    const what = builtIn ?? gone?.hugo ?? leaf
    if (told.has(what) || ((builtIn ?? gone) !== undefined && getAt(tree, leaf) === false)) continue
    told.add(what)
    if (own && what === leaf && leaf.startsWith('params.')) {
      setAt(own, leaf, getAt(tree, leaf))
      report.takeOver(`${source}${leaf}`, `${leaf}, for the shortcode \`param\``)
    } else if (builtIn !== undefined) report.takeOver(`${source}${what}`, 'always so here')
    else
      report.miss(
        `${source}${what}`,
        gone?.instead ?? 'Neither Mainroad nor this project knows it; nothing reads it here.',
      )
  }
}

function isWithin(key: string, hugo: string): boolean {
  return key === hugo || key.startsWith(`${hugo}.`)
}

/** Sets the value at `a.b.c`, making the maps on the way. Our own keys keep their case. */
export function setAt(settings: Settings, keyPath: string, value: unknown): void {
  const keys = keyPath.split('.')
  const last = keys.pop() ?? ''
  let holder = settings
  for (const key of keys) {
    const inner = Object.hasOwn(holder, key) ? holder[key] : undefined
    if (isTree(inner)) holder = inner as Settings
    else holder = holder[key] = {}
  }
  holder[last] = value
}

function getAtExact(settings: Settings, keyPath: string): unknown {
  return keyPath.split('.').reduce<unknown>((value, key) => (isTree(value) ? value[key] : undefined), settings)
}
