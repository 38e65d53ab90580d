import { lstatSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { TomlError, parse as parseToml } from 'smol-toml'
import { YamlSyntaxError, parseYaml } from '@/lib/site/parse-yaml'
import { isTree, listLeaves } from './hugo-tree'
import { listSource } from './list-source'
import { formatFiles, type AdoptReport } from './report'

/** Folders of a Hugo site that nothing here reads, and what to do about what they hold. */
const FOLDERS: readonly { folder: string; only?: RegExp; instead: string }[] = [
  {
    folder: 'layouts/shortcodes',
    instead: 'Shortcodes of your own are not run. Write Markdown in the articles that use them.',
  },
  {
    folder: 'layouts/_shortcodes',
    instead: 'Shortcodes of your own are not run. Write Markdown in the articles that use them.',
  },
  { folder: 'layouts', instead: 'Templates are not taken over. Pages are React components below components/.' },
  {
    folder: 'assets',
    only: /\.(avif|gif|ico|jpe?g|png|svg|webp)$/i,
    instead: 'Pictures of templates. Copy those that articles show to static/.',
  },
  { folder: 'assets', instead: 'Styles and scripts of the theme are not taken over; see app/styles.css.' },
  { folder: 'data', instead: 'Only templates read data. Put what readers shall see into an article.' },
  { folder: 'archetypes', instead: 'Templates for new articles. content/README.md shows how one begins.' },
]

/** Reports everything on disk that is not taken over. */
export function findLeftovers(root: string, report: AdoptReport): void {
  const told = new Set<string>()
  for (const { folder, only, instead } of FOLDERS) {
    const { files, links } = listSource(root, folder)
    const found = [...files, ...links]
      .map((file) => (file === '' ? folder : `${folder}/${file}`))
      .filter((file) => !told.has(file) && (only?.test(file) ?? true))
    for (const file of found) told.add(file)
    if (found.length > 0) report.miss(formatFiles(found), instead)
  }
  reportTranslations(root, report)
  reportConfigs(root, report)
  for (const file of ['go.mod', 'package.json', 'netlify.toml', 'vercel.json'].filter((name) =>
    lstatSync(path.join(root, name), { throwIfNoEntry: false }),
  ))
    report.miss(file, 'It builds the Hugo site. README.md tells how this one is built.')
}

function reportTranslations(root: string, report: AdoptReport): void {
  for (const file of listSource(root, 'i18n').files) {
    const keys = keysOf(path.join(root, 'i18n', file))
    report.miss(
      `i18n/${file}${keys.length === 0 ? '' : ` (${keys.join(', ')})`}`,
      'Texts of the interface stand in lib/i18n/messages/.',
    )
  }
}

/** The names of the texts in a file of translations: a map, or a list with `id`s. */
function keysOf(file: string): readonly string[] {
  try {
    const text = readFileSync(file, 'utf8')
    const data: unknown = file.endsWith('.toml')
      ? parseToml(text)
      : file.endsWith('.json')
        ? JSON.parse(text)
        : parseYaml(text)
    if (Array.isArray(data))
      return data.flatMap((entry) => (isTree(entry) && typeof entry['id'] === 'string' ? [entry['id']] : []))
    return isTree(data)
      ? [...new Set(listLeaves(data).map((key) => key.replace(/\.(zero|one|two|few|many|other)$/, '')))]
      : []
  } catch (error) {
    if (error instanceof TomlError || error instanceof YamlSyntaxError || error instanceof SyntaxError) return []
    throw error
  }
}

function reportConfigs(root: string, report: AdoptReport): void {
  const folder = path.join(root, 'config')
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()))
    if (name !== '_default' && name !== 'production')
      report.miss(`config/${name}`, 'Only what holds for production is read.')
}
