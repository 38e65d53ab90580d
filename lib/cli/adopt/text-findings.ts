import { ignoredFields } from '@/lib/content/article-schema'
import { decodeText } from '@/lib/content/decode-text'
import { parseFrontMatter } from '@/lib/content/front-matter'
import { isShortcodeName } from '@/lib/markdown/shortcode-names'
import { isTree, lowerKeys, type HugoTree } from './hugo-tree'
import { formatFiles, type AdoptReport } from './report'

/** Fields without effect that nobody will miss. */
const HARMLESS = new Set(['id', 'iscjklanguage', 'params', 'build', 'headless'])

const INSTEAD = 'Shortcodes of your own stay as they are written. Put the text or a link in their place.'

/** What articles use that means nothing here: collected file by file, told once. */
export class TextFindings {
  private readonly shortcodes = new Map<string, string[]>()
  private readonly fields = new Map<string, string[]>()

  /** Looks into an article. Gives a reason when Hugo does not publish it, which nothing here would know. */
  read(file: string, bytes: Uint8Array): string | undefined {
    const parsed = parse(bytes)
    // What cannot be read is reported by `news check`, with the place.
    if (!parsed) return undefined
    for (const name of new Set(shortcodesOf(parsed.body))) note(this.shortcodes, name, file)
    for (const field of Object.keys(parsed.data).filter((key) => ignoredFields.has(key) && !HARMLESS.has(key)))
      note(this.fields, field, file)
    return hiddenBecause(parsed.data)
  }

  tell(report: AdoptReport): void {
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

function hiddenBecause(data: HugoTree): string | undefined {
  const build = data['build'] ?? data['_build']
  if (data['headless'] === true) return 'It is `headless`, so Hugo does not publish it, and it stays behind.'
  if (isTree(build) && ['never', false, 'false'].includes(build['render'] as string | boolean))
    return 'Its `build` says that it is not rendered, so it stays behind.'
  return undefined
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
