import { isLanguageTag } from '@/lib/site/config-schema'
import { getAt, isTree, type HugoTree } from './hugo-tree'
import type { AdoptReport } from './report'

/** A language of the Hugo site under the tag that it has here. */
export interface AdoptedLanguage {
  /** Hugo's key, in lower case. */
  readonly key: string
  readonly tag: string
  /** Its own settings; empty on a site of one language. */
  readonly tree: HugoTree
}

export interface AdoptedLanguages {
  /** Never empty; the site's own order. */
  readonly list: readonly AdoptedLanguage[]
  readonly standard: AdoptedLanguage
}

/** The languages of a site; those that are switched off or have no tag are reported and left out. */
export function resolveLanguages(tree: HugoTree, report: AdoptReport): AdoptedLanguages {
  const languages = tree['languages']
  const configured = isTree(languages) ? Object.entries(languages).filter(([, value]) => isTree(value)) : []
  const off = asList(tree['disablelanguages'])
  const list = configured.flatMap(([key, value]) => {
    const own = value as HugoTree
    if (own['disabled'] === true || off.includes(key)) {
      report.miss(`languages.${key}`, 'The language is switched off in Hugo, so its articles stay behind.')
      return []
    }
    const tag = tagOf(key, own, report)
    return tag === undefined ? [] : [{ key, tag, tree: own }]
  })
  if (list.length === 0) list.push(onlyLanguage(tree, report))
  const wanted = String(tree['defaultcontentlanguage'] ?? 'en').toLowerCase()
  const standard = list.find(({ key }) => key === wanted) ?? list[0]
  if (!standard) throw new Error('The site has no language.')
  return { list, standard }
}

/** Without `languages`, everything is in the default one; `en` only because nobody said so may be wrong. */
function onlyLanguage(tree: HugoTree, report: AdoptReport): AdoptedLanguage {
  const written = tree['defaultcontentlanguage']
  const key = String(written ?? 'en').toLowerCase()
  const code = codeOf(tree)
  if (written === undefined && code !== undefined && !code.toLowerCase().startsWith('en')) {
    report.change('languageCode', `The site names no language but this code: its language is \`${code}\`.`)
    return { key: code.toLowerCase(), tag: code, tree: {} }
  }
  return { key, tag: canonicalTag(key) ?? code ?? 'en', tree: {} }
}

function tagOf(key: string, own: HugoTree, report: AdoptReport): string | undefined {
  const tag = canonicalTag(key)
  if (tag !== undefined) return tag
  const code = codeOf(own)
  if (code === undefined)
    report.miss(
      `languages.${key}`,
      `\`${key}\` is no language tag, so its articles stay behind. Give it a \`languageCode\` such as \`zh-CN\` and run this again.`,
    )
  else report.change(`languages.${key}`, `\`${key}\` is no language tag; the edition is /${code.toLowerCase()}/.`)
  return code
}

function codeOf(tree: HugoTree): string | undefined {
  const code = tree['languagecode'] ?? tree['locale']
  return typeof code === 'string' ? canonicalTag(code.replace('_', '-')) : undefined
}

/** `zh-cn` as `zh-CN`. A tag that Intl would rename keeps its letters: they are in file names and addresses. */
function canonicalTag(key: string): string | undefined {
  if (!isLanguageTag(key)) return undefined
  const [canonical = key] = Intl.getCanonicalLocales(key)
  return canonical.toLowerCase() === key.toLowerCase() ? canonical : key
}

function asList(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : []).map((each) => String(each).toLowerCase())
}

/** Whether Hugo served the default language below its own key, as this site does. */
export function isDefaultInSubfolder(tree: HugoTree): boolean {
  return getAt(tree, 'defaultContentLanguageInSubdir') === true
}
