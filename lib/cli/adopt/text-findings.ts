import { ignoredFields } from '@/lib/content/article-schema'
import { buildOf } from '@/lib/content/build-field'
import { decodeText } from '@/lib/content/decode-text'
import { parseFrontMatter } from '@/lib/content/front-matter'
import { isShortcodeName } from '@/lib/markdown/shortcode-names'
import { lowerKeys, type HugoTree } from './hugo-tree'
import { formatFiles, type AdoptReport } from './report'

/** Fields without effect that nobody will miss. */
const HARMLESS = new Set(['id', 'iscjklanguage', 'params', 'build', '_build', 'headless'])

const INSTEAD = 'Shortcodes of your own stay as they are written. Put the text or a link in their place.'

/** What articles use that means nothing here: collected file by file, told once. */
export class TextFindings {
  private readonly shortcodes = new Map<string, string[]>()
  private readonly fields = new Map<string, string[]>()
  /** Articles that their `headless` or `build` keeps from being published. */
  private readonly hidden: string[] = []

  /** Looks into an article; tells whether it will ever have a page. */
  read(file: string, bytes: Uint8Array): boolean {
    const parsed = parse(bytes)
    // What cannot be read is reported by `news check`, with the place.
    if (!parsed) return true
    for (const name of new Set(shortcodesOf(parsed.body))) note(this.shortcodes, name, file)
    for (const field of Object.keys(parsed.data).filter((key) => ignoredFields.has(key) && !HARMLESS.has(key)))
      note(this.fields, field, file)
    const { hasPage } = buildOf(parsed.data)
    if (!hasPage) this.hidden.push(file)
    return hasPage
  }

  tell(report: AdoptReport): void {
    if (this.hidden.length > 0)
      report.takeOver(formatFiles(this.hidden), 'Kept back by `headless` or `build`, here as in Hugo.')
    for (const [name, files] of this.shortcodes) report.miss(`shortcode \`${name}\` in ${formatFiles(files)}`, INSTEAD)
    for (const [field, files] of this.fields)
      report.miss(
        `field \`${field}\` in ${formatFiles(files)}`,
        'It has no effect here; the articles need not be changed.',
      )
  }
}

function parse(bytes: Uint8Array): { data: HugoTree; body: string } | undefined {
  try {
    const { data, body } = parseFrontMatter(decodeText(bytes))
    return { data: lowerKeys(data) as HugoTree, body }
  } catch {
    return undefined
  }
}

/** Shortcodes that only the site itself knows: `{{< name … >}}` and `{{% name … %}}`, but neither closing ones nor those that are quoted with a comment inside. */
function shortcodesOf(body: string): readonly string[] {
  return [...body.matchAll(/\{\{[<%] ?([\w./-]{1,80})/g)]
    .map(([, name = '']) => name)
    .filter((name) => !name.startsWith('/') && !isShortcodeName(name))
}

function note(found: Map<string, string[]>, name: string, file: string): void {
  const files = found.get(name)
  if (files) files.push(file)
  else found.set(name, [file])
}
