import { readdirSync } from 'node:fs'
import path from 'node:path'

/** Folder of the newsroom with the widgets that it has written itself. */
export const WIDGET_FOLDER = 'widgets'

/** Names of the files below `widgets/`, in a stable order; no folders, no links. */
export function listWidgetFileNames(contentRoot: string): readonly string[] {
  try {
    return readdirSync(path.join(contentRoot, WIDGET_FOLDER), { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && /\.md$/.test(entry.name))
      .map(({ name }) => name)
      .filter((name) => !/^readme\.md$/i.test(name))
      .sort()
  } catch {
    return []
  }
}

/** `about.zh-CN.md` is the widget `about` in Chinese, `about.md` the same for all languages that have none of their own. */
export function parseWidgetFileName(
  fileName: string,
  languages: readonly { readonly tag: string }[],
): { name: string; lang: string } {
  const stem = fileName.replace(/\.md$/, '')
  const dot = stem.lastIndexOf('.')
  const suffix = dot > 0 ? stem.slice(dot + 1).toLowerCase() : undefined
  const lang = languages.find(({ tag }) => tag.toLowerCase() === suffix)?.tag
  return lang === undefined ? { name: stem, lang: '' } : { name: stem.slice(0, dot), lang }
}
