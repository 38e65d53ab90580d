import { lstatSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { TomlError, parse as parseToml } from 'smol-toml'
import { YamlSyntaxError, parseYaml } from '@/lib/site/parse-yaml'
import { isTree, lowerKeys, mergeTrees, type HugoTree } from './hugo-tree'

/** What a Hugo site is configured to be, every file of its configuration merged. */
export interface HugoConfig {
  readonly tree: HugoTree
  /** The files that were read, relative to the site. */
  readonly files: readonly string[]
}

const EXTENSIONS = ['toml', 'yaml', 'yml', 'json']
const ROOT_FILES = ['hugo', 'config'].flatMap((name) => EXTENSIONS.map((extension) => `${name}.${extension}`))

/** Folders of the configuration in the order in which a build for production reads them. */
const FOLDERS = ['config/_default', 'config/production']

/**
 * Reads the configuration as `hugo` does: one file at the root, then what stands in `config/`, the later over the earlier.
 * @throws {Error} when there is none, or when a file cannot be read
 */
export function readHugoConfig(root: string): HugoConfig {
  const rootFile = ROOT_FILES.find((file) => isFile(path.join(root, file)))
  const files = [
    ...(rootFile === undefined ? [] : [rootFile]),
    ...FOLDERS.flatMap((folder) => listConfigs(root, folder)),
  ]
  if (files.length === 0)
    throw new Error(
      `${root} is no Hugo site: it holds neither hugo.toml (or .yaml, .json) nor config.toml nor config/_default/.`,
    )
  const tree = files.map((file) => readConfigFile(root, file)).reduce(mergeTrees, {})
  return { tree, files }
}

function listConfigs(root: string, folder: string): readonly string[] {
  if (!lstatSync(path.join(root, folder), { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && EXTENSIONS.includes(path.extname(entry.name).slice(1)))
    .map((entry) => `${folder}/${entry.name}`)
    .sort()
}

function readConfigFile(root: string, file: string): HugoTree {
  const data = lowerKeys(parseConfig(readFileSync(path.join(root, file), 'utf8').replace(/^\uFEFF/, ''), file))
  if (data === null || data === undefined) return {}
  if (!isTree(data)) throw new Error(`${file} cannot be read: it is not a list of settings.`)
  const tree = file.includes('/') ? placeByName(data, path.basename(file, path.extname(file)).toLowerCase()) : data
  return withOneMenuKey(tree)
}

/** `params.zh-cn.toml` holds `languages.zh-cn.params`; `hugo.toml` holds everything. */
function placeByName(data: HugoTree, name: string): HugoTree {
  const [key = '', ...rest] = name.split('.')
  const own = key === 'hugo' || key === 'config' ? data : { [key]: data }
  return rest.length === 0 ? own : { languages: { [rest.join('.')]: own } }
}

/** `menu` is the old name of `menus`, for the site and for each language. */
function withOneMenuKey(tree: HugoTree): HugoTree {
  const { menu, languages, ...rest } = tree
  const own = menu === undefined ? rest : mergeTrees({ menus: menu }, rest)
  if (!isTree(languages)) return languages === undefined ? own : { ...own, languages }
  const each = Object.entries(languages).map(([key, value]) => [key, isTree(value) ? withOneMenuKey(value) : value])
  return { ...own, languages: Object.fromEntries(each) as HugoTree }
}

function parseConfig(text: string, file: string): unknown {
  try {
    if (file.endsWith('.toml')) return parseToml(text)
    if (file.endsWith('.json')) return text.trim() === '' ? {} : JSON.parse(text)
    return parseYaml(text)
  } catch (error) {
    if (error instanceof TomlError || error instanceof YamlSyntaxError)
      throw new Error(`${file}:${error.line}:${error.column} cannot be read: ${error.message.split('\n')[0]}.`)
    if (error instanceof SyntaxError) throw new Error(`${file} cannot be read: ${error.message}.`)
    throw error
  }
}

function isFile(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() ?? false
}
