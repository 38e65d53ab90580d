import type { HugoTree } from './hugo-tree'
import type { AdoptedLanguage, AdoptedLanguages } from './languages'
import { isDefaultInSubfolder } from './languages'
import { NOT_FOLLOWED, listSource } from './list-source'
import type { AdoptReport } from './report'

/** A folder of the Hugo site whose files go to one place of the newsroom. */
export interface Mount {
  /** Relative to the site. */
  readonly folder: string
  /** Folder of the newsroom, empty for its top. */
  readonly target: string
  /** Language of files that name none. */
  readonly language: AdoptedLanguage
  /** Paths relative to `folder`. */
  readonly files: readonly string[]
}

/** Names at the top of a newsroom that hold no articles. */
const TAKEN = new Set(['static', 'widgets', 'node_modules', 'readme.md'])

/**
 * Where the articles of each language lie. A language with a folder of its own goes to the folder of its tag; what is not
 * a language's own stays as it stands, told apart by file names.
 */
export function listMounts(
  root: string,
  tree: HugoTree,
  languages: AdoptedLanguages,
  report: AdoptReport,
): readonly Mount[] {
  const base = safeFolder(tree['contentdir'] ?? 'content', report) ?? 'content'
  const wanted = languages.list.map((language) => {
    const written = language.tree['contentdir']
    const folder = written === undefined ? undefined : safeFolder(written, report)
    return { language, folder: folder ?? base, isNamed: folder !== undefined }
  })
  const isShared = (folder: string) => wanted.filter((other) => other.folder === folder).length > 1
  const isOwn = ({ folder, isNamed }: (typeof wanted)[number]) => !isShared(folder) && (isNamed || wanted.length > 1)
  const own = wanted.filter(isOwn)
  const common = new Set(wanted.filter((each) => !isOwn(each)).map(({ folder }) => folder))
  const folders = [...own.map(({ folder }) => folder), ...common]
  const read = (folder: string) => readMount(root, folder, folders, report)
  return [
    ...own.map(({ language, folder }) => ({ folder, target: language.tag, language, files: read(folder) })),
    ...[...common].map((folder) => {
      const files = read(folder)
      const isBlocked = hasTakenName(files, tree, languages)
      if (isBlocked)
        report.change(
          folder,
          `It goes to the folder ${languages.standard.tag}/, because a name at its top means something else in a newsroom.`,
        )
      return { folder, target: isBlocked ? languages.standard.tag : '', language: languages.standard, files }
    }),
  ]
}

function readMount(root: string, folder: string, folders: readonly string[], report: AdoptReport): readonly string[] {
  const { files, links } = listSource(root, folder)
  for (const link of links) report.miss(link === '' ? folder : `${folder}/${link}`, NOT_FOLLOWED)
  const inner = folders.filter((other) => other.startsWith(`${folder}/`)).map((other) => other.slice(folder.length + 1))
  return files.filter((file) => !inner.some((below) => file.startsWith(`${below}/`)))
}

function hasTakenName(files: readonly string[], tree: HugoTree, { list }: AdoptedLanguages): boolean {
  const tops = new Set(files.map((file) => (file.split('/')[0] ?? '').toLowerCase()))
  // Hugo had a section of this name; alone and below no language, its address is the same as that of our language.
  const hurtsLanguage = list.length > 1 || isDefaultInSubfolder(tree)
  return [...tops].some(
    (name) => TAKEN.has(name) || (hurtsLanguage && list.some(({ tag }) => tag.toLowerCase() === name)),
  )
}

/** A folder inside the site; others are reported and not read. */
export function safeFolder(written: unknown, report: AdoptReport): string | undefined {
  const folder = String(written)
    .replaceAll('\\', '/')
    .replace(/^\.\/|\/+$/g, '')
  if (folder !== '' && !folder.startsWith('/') && !/^[a-z]:/i.test(folder) && !folder.split('/').includes('..'))
    return folder
  report.miss(
    `the folder ${String(written)}`,
    'It lies outside of the site and is not read. Move it inside and run this again.',
  )
  return undefined
}
