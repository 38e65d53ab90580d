import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { siteSchema, isLanguageTag, type Menus, type SiteSettings } from './config-schema'
import { YamlSyntaxError, parseYaml } from './parse-yaml'
import type { ContentProblem } from './problem'
import { readIfPresent } from './read-if-present'
import { listWidgetFileNames, parseWidgetFileName } from './widget-files'
import { isKnownWidget, widgetRemedy } from './widget-names'

/** A language of the site. */
export interface SiteLanguage {
  /** BCP 47 tag as configured: `zh-CN`. */
  readonly tag: string
  /** How the language calls itself. */
  readonly name: string
  /** The paper's name in this language. */
  readonly title: string
  /* What this language has of its own; `settingsFor` fills in the site's. */
  readonly subtitle?: string | undefined
  readonly description?: string | undefined
  readonly timeZone?: string | undefined
  readonly menus?: { readonly [Name in keyof Menus]?: Menus[Name] | undefined } | undefined
}

/** The site as configured, with every default filled in. */
export interface Site extends Omit<SiteSettings, 'languages' | 'defaultLanguage'> {
  /** In the order in which readers see them; never empty. */
  readonly languages: readonly SiteLanguage[]
  /** Tag of one of `languages`. */
  readonly defaultLanguage: string
  /** Names of the widgets that the newsroom has written itself. */
  readonly customWidgets: readonly string[]
}

const FILE = 'site.yaml'

/**
 * Reads `site.yaml` of a newsroom. Missing keys, faulty values or no file at all: the defaults stand in, and each fault
 * is reported.
 */
export function readSite(contentRoot: string): { site: Site; problems: readonly ContentProblem[] } {
  const problems: ContentProblem[] = []
  const text = readIfPresent(path.join(contentRoot, FILE))?.toString('utf8') ?? ''
  const settings = parseSettings(text, problems)
  const site = withKnownWidgets(resolveSite(settings, contentRoot, problems), text, problems)
  return { site, problems: problems.sort((a, b) => a.line - b.line) }
}

function parseSettings(text: string, problems: ContentProblem[]): SiteSettings {
  let data: Record<string, unknown> = {}
  try {
    const parsed = parseYaml(text)
    if (isRecord(parsed)) data = { ...parsed }
    else if (parsed !== null && parsed !== undefined)
      problems.push(fault(1, 1, 'site-not-a-map', 'must be a list of `key: value` lines.'))
  } catch (error) {
    if (!(error instanceof YamlSyntaxError)) throw error
    problems.push(fault(error.line, error.column, 'yaml-syntax', `cannot be read: ${error.message}.`))
  }
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const result = siteSchema.safeParse(data)
    if (result.success) return result.data
    dropFaults(data, result.error.issues, text, problems)
  }
  return siteSchema.parse({})
}

/** Each pass removes at least one faulty value; a configuration that needs more is no configuration. */
const MAX_PASSES = 100

/** Removes what is faulty, value by value, so that one slip does not throw the whole configuration away. */
function dropFaults(
  data: Record<string, unknown>,
  issues: readonly z.core.$ZodIssue[],
  text: string,
  problems: ContentProblem[],
): void {
  const faults = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ keyPath: [...issue.path, key], what: 'is not a setting' }))
      : [{ keyPath: issue.path, what: messageOf(issue) }],
  )
  for (const { keyPath, what } of faults)
    problems.push(fault(lineOfKey(text, keyPath), 1, 'site-setting', `\`${keyPath.join('.')}\` ${what}.`))
  // From the end of lists to their beginning, so that removing one element does not move the next.
  const order = (path: readonly PropertyKey[]) =>
    path.map((key) => (typeof key === 'number' ? String(2e9 - key) : '')).join(' ')
  for (const { keyPath } of [...faults].sort((x, y) => (order(x.keyPath) < order(y.keyPath) ? -1 : 1)))
    removeAt(data, keyPath)
}

function messageOf(issue: z.core.$ZodIssue): string {
  const inner = issue.code === 'invalid_key' ? issue.issues[0] : undefined
  const { message } = inner ?? issue
  return message.startsWith('Invalid input: expected') ? message.replace('Invalid input: expected', 'must be') : message
}

function resolveSite(settings: SiteSettings, contentRoot: string, problems: ContentProblem[]): Site {
  const keys = Object.keys(settings.languages).map((tag) => tag.toLowerCase())
  for (const tag of Object.keys(settings.languages).filter((each, at) => keys.indexOf(each.toLowerCase()) < at)) {
    problems.push(fault(1, 1, 'site-setting', `\`languages.${tag}\` is there twice.`))
  }
  const configured = Object.entries(settings.languages)
    .filter(([tag], at) => keys.indexOf(tag.toLowerCase()) === at)
    .sort(([, a], [, b]) => rank(a.weight) - rank(b.weight))
  const tags = configured.length > 0 ? configured.map(([tag]) => tag) : foundLanguages(contentRoot)
  const wanted = settings.defaultLanguage
  const known = tags.find((tag) => tag.toLowerCase() === wanted?.toLowerCase())
  if (wanted !== undefined && known === undefined) {
    if (configured.length > 0)
      problems.push(fault(1, 1, 'site-setting', `\`defaultLanguage: ${wanted}\` is not among \`languages\`.`))
    else tags.unshift(wanted)
  }
  const defaultLanguage = known ?? tags[0] ?? 'en'
  const languages = (tags.length > 0 ? tags : [defaultLanguage]).map((tag) => ({
    tag,
    name: settings.languages[tag]?.name ?? ownName(tag),
    title: settings.languages[tag]?.title ?? settings.title,
    subtitle: settings.languages[tag]?.subtitle,
    description: settings.languages[tag]?.description,
    timeZone: settings.languages[tag]?.timeZone,
    menus: settings.languages[tag]?.menus,
  }))
  const customWidgets = listWidgetFileNames(contentRoot).map((file) => parseWidgetFileName(file, languages).name)
  return { ...settings, languages, defaultLanguage, customWidgets: [...new Set(customWidgets)] }
}

/** Leaves out and reports what is no widget in the lists of the sidebar. */
function withKnownWidgets(site: Site, text: string, problems: ContentProblem[]): Site {
  const sidebar = { ...site.sidebar }
  for (const key of ['widgets', 'homeWidgets', 'listWidgets', 'singleWidgets'] as const) {
    const names = sidebar[key]
    if (!names) continue
    for (const name of names.filter((each) => !isKnownWidget(each, site.customWidgets))) {
      const found = fault(
        lineOfKey(text, ['sidebar', key]),
        1,
        'unknown-widget',
        `\`sidebar.${key}\`: there is no widget \`${name}\`.`,
      )
      problems.push({ ...found, remedy: widgetRemedy(site.customWidgets) })
    }
    sidebar[key] = names.filter((name) => isKnownWidget(name, site.customWidgets))
  }
  return { ...site, sidebar }
}

/** Those that have a folder; in a newsroom without such folders those that file names end in (`a.zh-CN.md`). */
function foundLanguages(contentRoot: string): string[] {
  const folders = languageFolders(contentRoot)
  return folders.length > 0 ? folders : languageSuffixes(contentRoot)
}

/** Only tags with a region or script: `notes.it.md` may be anything. */
function languageSuffixes(contentRoot: string): string[] {
  try {
    const files = readdirSync(contentRoot, { recursive: true, encoding: 'utf8' })
    const suffixes = files.map((file) => /\.([a-z]{2,3}-[a-z]{2,4})\.mdx?$/i.exec(file)?.[1] ?? '')
    return [...new Set(suffixes)].filter((suffix) => suffix !== '' && isLanguageTag(suffix)).sort()
  } catch {
    return []
  }
}

function languageFolders(contentRoot: string): string[] {
  try {
    const entries = readdirSync(contentRoot, { withFileTypes: true })
    return entries
      .filter((entry) => entry.isDirectory() && isLanguageTag(entry.name))
      .map((entry) => entry.name)
      .sort()
  } catch {
    return []
  }
}

function ownName(tag: string): string {
  return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
}

function rank(weight: number): number {
  return weight === 0 ? Number.MAX_SAFE_INTEGER : weight
}

function fault(line: number, column: number, rule: string, message: string): ContentProblem {
  const remedy = 'The default is used until this is repaired; README.md lists every setting.'
  return { file: FILE, line, column, rule, severity: 'error', message, remedy }
}

/** Removes the value at `keyPath`; where it is missing, what should have held it. */
function removeAt(data: Record<string, unknown>, keyPath: readonly PropertyKey[]): void {
  const last = keyPath.at(-1)
  if (last === undefined) return
  const holder = keyPath
    .slice(0, -1)
    .reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data)
  if (Array.isArray(holder) && typeof last === 'number' && last < holder.length) holder.splice(last, 1)
  else if (isRecord(holder) && Object.hasOwn(holder, last)) delete holder[last as string]
  else removeAt(data, keyPath.slice(0, -1))
}

function lineOfKey(text: string, keyPath: readonly PropertyKey[]): number {
  const lines = text.split('\n')
  let from = 0
  for (const key of keyPath) {
    if (typeof key !== 'string') continue
    const found = lines.findIndex(
      (line, at) =>
        at >= from &&
        line
          .trimStart()
          .replace(/^["'{ -]+/, '')
          .startsWith(key),
    )
    if (found >= 0) from = found
  }
  return from + 1
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
