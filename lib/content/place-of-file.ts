import type { Site } from '@/lib/site/read-site'
import { isReservedSegment, shortHash, toPathSegment } from '@/lib/urls/slug'
import { toFilePath, toLangKey, toPath, toSegments } from '@/lib/urls/paths'

/** What the path of a file tells: its language and where it stands below that language. */
export interface FilePlace {
  readonly lang: string
  /** Folders below the language, as written. */
  readonly folders: readonly string[]
  /** File name without language suffix and extension; `_index` and `index` keep their meaning. */
  readonly name: string
  readonly format: 'md' | 'mdx'
}

/**
 * Language by file suffix (`a.zh-CN.md`), else by first folder, else the site's default. The suffix of a language that
 * the site does not have is part of the name, as in Hugo.
 * @param file path relative to the content folder, with `/`
 */
export function placeOfFile(file: string, site: Site): FilePlace {
  const segments = file.split('/')
  const base = segments.at(-1) ?? ''
  const format = base.endsWith('.mdx') ? 'mdx' : 'md'
  const stem = base.slice(0, -(format.length + 1))
  const dot = stem.lastIndexOf('.')
  const suffixLang = dot > 0 ? languageNamed(stem.slice(dot + 1), site) : undefined
  const name = suffixLang === undefined ? stem : stem.slice(0, dot)
  const folderLang = segments.length > 1 ? languageNamed(segments[0] ?? '', site) : undefined
  const folders = segments.slice(folderLang === undefined ? 0 : 1, -1)
  return { lang: suffixLang ?? folderLang ?? site.defaultLanguage, folders, name, format }
}

/**
 * The path of an article and whether a segment had to give way to a route of ours. `index.md` stands for its folder.
 * @param slug replaces the file name when not empty; may hold `/`
 */
export function pathOfPlace(place: FilePlace, slug: string): { path: string; collides: boolean } {
  const last = withoutEmpty(slug === '' ? [place.name] : trimHyphens(slug.slice(0, 1000)).split('/'))
  const isBundle = place.name === 'index' && slug === '' && place.folders.length > 0
  const names = isBundle ? place.folders : [...place.folders, ...last]
  return pathOfNames(place.lang, names)
}

/** The path of folders (and a file) below a language; a name that is a route of ours gets `-1`. */
export function pathOfNames(lang: string, names: readonly string[]): { path: string; collides: boolean } {
  const segments = names.map(toPathSegment).filter((segment) => segment !== '')
  const safe = segments.map((segment, at) => (isTaken(segment, at === 0) ? `${segment}-1` : segment))
  return { path: toPath([toLangKey(lang), ...safe]), collides: safe.join('/') !== segments.join('/') }
}

/**
 * The address of a picture: below `static/` its own name, else its name in the folder's address, whichever article shows it.
 * @param file path relative to the content folder, with `/`
 */
export function pathOfPicture(file: string, site: Site): string {
  const segments = file.split('/')
  const folders = segments.slice(0, -1)
  const name = (segments.at(-1) ?? '').normalize('NFC')
  if (folders[0] === 'static') return toFilePath([...folders.slice(1), name].map((segment) => segment.normalize('NFC')))
  const lang = folders[0] === undefined ? undefined : languageNamed(folders[0], site)
  const folder = pathOfNames(lang ?? site.defaultLanguage, folders.slice(lang === undefined ? 0 : 1)).path
  return toFilePath([...(toSegments(folder) ?? []), name])
}

/** A name of which nothing would be left gets a hash, so that an article is never taken for its folder. */
function withoutEmpty(names: readonly string[]): readonly string[] {
  const kept = names.filter((name) => toPathSegment(name) !== '')
  return kept.length > 0 ? kept : [`untitled-${shortHash(names.join('/'))}`]
}

function trimHyphens(text: string): string {
  let [from, to] = [0, text.length]
  while (text[from] === '-') from += 1
  while (to > from && text[to - 1] === '-') to -= 1
  return text.slice(from, to)
}

/** First segments that belong to lists of ours. */
const LISTS = new Set(['categories', 'tags', 'archives', 'search'])

function isTaken(segment: string, isFirst: boolean): boolean {
  return isReservedSegment(segment) || (isFirst && LISTS.has(segment))
}

function languageNamed(name: string, site: Site): string | undefined {
  const wanted = name.toLowerCase()
  return site.languages.find((language) => language.tag.toLowerCase() === wanted)?.tag
}
