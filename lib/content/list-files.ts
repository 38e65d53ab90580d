import { lstatSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { WIDGET_FOLDER, listWidgetFileNames } from '@/lib/site/widget-files'
import { findContentFile } from './read-static-file'

/** A content file as the file system knows it, without having been read. */
export interface FileStat {
  /** Path relative to the content folder, with `/`. */
  readonly file: string
  /** Time of the last change, milliseconds. */
  readonly mtime: number
  /** Bytes. */
  readonly size: number
}

/** Folders at the top of a newsroom that hold no articles. */
const NO_ARTICLES = new Set(['static', 'widgets', 'node_modules'])

/**
 * Every Markdown file of a newsroom in a stable order. Links are not followed: a link in a content repository could
 * show any file of the server, or lead round in circles. Names that begin with a dot and the newsroom's own README are left out.
 */
export function listContentFiles(root: string): readonly FileStat[] {
  return [...walk(root, '', isArticle)].sort((a, b) => (a.file < b.file ? -1 : 1))
}

/** Those of `files` that are articles, section pages or widgets of the newsroom, by the same rules. */
export function statContentFiles(root: string, files: readonly string[]): readonly FileStat[] {
  return files.filter(isContentName).flatMap((file) => statOwn(root, file) ?? [])
}

/** Those of `files` that are pictures, film or sound, by the same rules. */
export function statPictureFiles(root: string, files: readonly string[]): readonly FileStat[] {
  return files.filter(isPictureName).flatMap((file) => statOwn(root, file) ?? [])
}

function isContentName(file: string): boolean {
  const names = file.split('/')
  const [top = ''] = names
  if (names.some((name) => name.startsWith('.'))) return false
  if (top === WIDGET_FOLDER) return names.length === 2 && file.endsWith('.md')
  return !(names.length > 1 && NO_ARTICLES.has(top)) && isArticle(names.slice(0, -1).join('/'), names.at(-1) ?? '')
}

function isPictureName(file: string): boolean {
  const [top = '', ...rest] = file.split('/')
  if (file.split('/').some((name) => name.startsWith('.'))) return false
  return MEDIA.test(file) && !(rest.length > 0 && top !== 'static' && NO_ARTICLES.has(top))
}

/** `undefined` too for what is reached through a link. */
function statOwn(root: string, file: string): FileStat | undefined {
  return findContentFile(root, file.split('/')) === undefined ? undefined : statOf(root, file)
}

/** Pictures, film and sound: the files beside articles that readers may have. */
const MEDIA = /\.(avif|gif|jpe?g|png|svg|webp|mp3|mp4|webm)$/i

/** The same for pictures and other media, those below `static/` included. */
export function listPictureFiles(root: string): readonly FileStat[] {
  const isPicture = (_: string, name: string) => MEDIA.test(name)
  const beside = [...walk(root, '', isPicture)]
  const isFolder = lstatSync(path.join(root, 'static'), { throwIfNoEntry: false })?.isDirectory()
  return [...beside, ...(isFolder ? walk(root, 'static', isPicture) : [])].sort((a, b) => (a.file < b.file ? -1 : 1))
}

/** The newsroom's own widgets: the Markdown files in `widgets/`. */
export function listWidgetFiles(root: string): readonly FileStat[] {
  return listWidgetFileNames(root).flatMap((name) => statOf(root, `${WIDGET_FOLDER}/${name}`) ?? [])
}

/** The files below `static/`, which are served as they are. */
export function listStaticFiles(root: string): readonly string[] {
  const files: string[] = []
  // A linked folder would publish files that are not the newsroom's.
  if (!lstatSync(path.join(root, 'static'), { throwIfNoEntry: false })?.isDirectory()) return files
  const visit = (folder: string) => {
    for (const entry of entriesOf(path.join(root, 'static', folder))) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) visit(name)
      else if (entry.isFile()) files.push(name)
    }
  }
  visit('')
  return files.sort()
}

function isArticle(folder: string, name: string): boolean {
  return /\.mdx?$/.test(name) && !(folder === '' && /^readme\.md$/i.test(name))
}

function* walk(root: string, folder: string, isWanted: (folder: string, name: string) => boolean): Generator<FileStat> {
  for (const entry of entriesOf(path.join(root, folder))) {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) {
      if (folder !== '' || !NO_ARTICLES.has(entry.name)) yield* walk(root, file, isWanted)
    } else if (entry.isFile() && isWanted(folder, entry.name)) {
      const stat = statOf(root, file)
      if (stat) yield stat
    }
  }
}

/** `undefined` for what has gone since it was listed, or has a name that is not UTF-8 and so cannot be asked for. */
function statOf(root: string, file: string): FileStat | undefined {
  const stat = statSync(path.join(root, file), { throwIfNoEntry: false })
  return stat && { file, mtime: Math.round(stat.mtimeMs), size: stat.size }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.name.startsWith('.'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
