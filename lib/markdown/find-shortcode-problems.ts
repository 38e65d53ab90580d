import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'
import { checkShape } from './check-shape'
import { embedOf, isEmbedName } from './shortcode-embeds'
import { argument, parseShortcode, type Shortcode } from './shortcode'
import { isPairedName, isShortcodeName, SHORTCODE_NAMES } from './shortcode-names'
import { shortcodeFromMarkdown, shortcodeSyntax, type ShortcodeNode } from './shortcode-syntax'
import { visitNodes } from './tree'

/** A shortcode that readers will see as its source, and what an editor can do about it. */
export interface ShortcodeProblem {
  /** 1-based, in the given text. */
  readonly line: number
  /** 1-based, in UTF-16 units. */
  readonly column: number
  readonly rule: 'unknown-shortcode' | 'shortcode-syntax' | 'unclosed-shortcode' | 'unknown-param'
  readonly message: string
  readonly remedy: string
}

type Finding = Pick<ShortcodeProblem, 'rule' | 'message' | 'remedy'>

interface Found {
  readonly node: ShortcodeNode
  readonly shortcode: Shortcode
}

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(addSyntax).freeze()

function addSyntax(this: Processor): void {
  const data = this.data()
  ;(data.micromarkExtensions ??= []).push(shortcodeSyntax)
  ;(data.fromMarkdownExtensions ??= []).push(shortcodeFromMarkdown)
}

/**
 * Lists what is wrong with the shortcodes of a text. One without shortcodes, as nearly all are, is not parsed.
 * @param hasParam whether `param` can print what is so called
 */
export function findShortcodeProblems(
  markdown: string,
  hasParam: (name: string) => boolean = () => true,
): ShortcodeProblem[] {
  if (!/\{\{[<%]/.test(markdown) || checkShape(markdown)) return []
  const text = markdown.replace(/\r\n?/g, '\n')
  const problems: ShortcodeProblem[] = []
  const open: Found[] = []
  try {
    visitNodes<Nodes>(parser.parse(text), (node) => {
      if (node.type === 'shortcode') problems.push(...checkNode(node, open, hasParam))
      else if (node.type === 'text' || node.type === 'html') problems.push(...findLeftovers(node, text))
    })
  } catch (error) {
    // Too deep for the parser: compiling says so as well.
    if (error instanceof RangeError) return []
    throw error
  }
  const unclosed = open.map((found) => place(found.node, unclosedFinding(found.shortcode.name)))
  return [...problems, ...unclosed].sort((a, b) => a.line - b.line || a.column - b.column)
}

function checkNode(node: ShortcodeNode, open: Found[], hasParam: (name: string) => boolean): ShortcodeProblem[] {
  const isHighlight = /^\{\{[<%]\s*highlight\b/.test(node.value)
  if (isHighlight && !node.isBlock && /highlight\s*[>%]\}\}$/.test(node.value)) return []
  if (isHighlight && node.isBlock) {
    const isClosed = /\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}\s*$/.test(node.value)
    return isClosed ? [] : [place(node, unclosedFinding('highlight'))]
  }
  const shortcode = parseShortcode(node.value)
  if (!shortcode || shortcode.isEscaped) return []
  const finding =
    shortcode.kind === 'close'
      ? checkClose(shortcode, open)
      : (checkOpen({ node, shortcode }, open) ?? checkParam(shortcode, hasParam))
  return finding ? [place(node, finding)] : []
}

function checkClose({ name }: Shortcode, open: Found[]): Finding | undefined {
  // The opening half of an unknown one was reported already.
  if (!isShortcodeName(name)) return undefined
  if (open.at(-1)?.shortcode.name === name) {
    open.pop()
    return undefined
  }
  return {
    rule: 'shortcode-syntax',
    message: `\`{{< /${name} >}}\` ends nothing.`,
    remedy: `Remove it, or write \`{{< ${name} >}}\` where it begins, on a line of its own.`,
  }
}

function checkOpen(found: Found, open: Found[]): Finding | undefined {
  const { shortcode } = found
  const { name } = shortcode
  if (!isShortcodeName(name))
    return {
      rule: 'unknown-shortcode',
      message: `There is no shortcode \`${name}\`; readers will see it as it is written.`,
      remedy: `Known are ${SHORTCODE_NAMES.join(', ')}. To show one as it is written: {{</* ${name} */>}}.`,
    }
  if (name === 'highlight') return unclosedFinding(name)
  if (isPairedName(name) && shortcode.kind === 'open') open.push(found)
  return checkArguments(shortcode)
}

function checkArguments(shortcode: Shortcode): Finding | undefined {
  const { name } = shortcode
  const needs = (what: string, example: string): Finding => ({
    rule: 'shortcode-syntax',
    message: `\`${name}\` needs ${what}; readers will see it as it is written.`,
    remedy: `Write it like this: {{< ${example} >}}.`,
  })
  if (isEmbedName(name) && !embedOf(shortcode)) return needs('the id of a video or post', EXAMPLES[name] ?? name)
  if (name === 'figure' && argument(shortcode, 'src', 0) === '') return needs('a picture', 'figure src="/images/a.svg"')
  if (/^(rel)?ref$/.test(name) && argument(shortcode, 'path', 0) === '') return needs('an article', `${name} "a.md"`)
  return name === 'param' && argument(shortcode, 'name', 0) === '' ? needs('a name', 'param "title"') : undefined
}

function checkParam(shortcode: Shortcode, hasParam: (name: string) => boolean): Finding | undefined {
  const name = argument(shortcode, 'name', 0)
  if (shortcode.name !== 'param' || hasParam(name)) return undefined
  return {
    rule: 'unknown-param',
    message: `Neither the article nor the site has a value called \`${name}\`; readers will see the shortcode as it is written.`,
    remedy: `Write \`${name}: …\` below \`params:\` in the front matter, or in site.yaml.`,
  }
}

const EXAMPLES: Readonly<Record<string, string>> = {
  youtube: 'youtube dQw4w9WgXcQ',
  vimeo: 'vimeo 146022717',
  bilibili: 'bilibili bvid="BV1xx411c7mD"',
  gist: 'gist user 23932424365401ffa5e9d9810102a477',
  x: 'x user="name" id="1453110110599868418"',
  tweet: 'x user="name" id="1453110110599868418"',
  twitter: 'x user="name" id="1453110110599868418"',
  instagram: 'instagram BWNjjyYFxVx',
}

function unclosedFinding(name: string): Finding {
  return {
    rule: 'unclosed-shortcode',
    message: `\`${name}\` has no end.`,
    remedy: `Write {{< /${name} >}} on a line of its own, in the same list item or quotation.`,
  }
}

/** Marks in text that are no shortcode, and those in HTML, where none is looked for. */
function findLeftovers(node: Extract<Nodes, { type: 'text' | 'html' }>, text: string): ShortcodeProblem[] {
  const { start, end } = node.position ?? {}
  const source = text.slice(start?.offset ?? 0, end?.offset ?? 0)
  return [...source.matchAll(/(?<!\\)\{\{[<%]/g)].map(({ index }) => {
    const before = source.slice(0, index).split('\n')
    const column = before.at(-1)!.length + (before.length === 1 ? start!.column : 1)
    const line = start!.line + before.length - 1
    return { line, column, ...(node.type === 'html' ? IN_HTML : MISWRITTEN) }
  })
}

const MISWRITTEN: Finding = {
  rule: 'shortcode-syntax',
  message: 'This begins like a shortcode, but cannot be read as one.',
  remedy:
    'Check quotation marks, the `=` between names and values, and the end, `>}}` or `%}}`; leave no blank line in it.',
}

const IN_HTML: Finding = {
  rule: 'shortcode-syntax',
  message: 'Shortcodes have no effect within HTML.',
  remedy: 'Put a blank line before and after the line of the shortcode, or use HTML for all of it.',
}

function place({ position }: ShortcodeNode, finding: Finding): ShortcodeProblem {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1, ...finding }
}
