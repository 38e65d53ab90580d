import type { Element, Nodes, Root } from 'hast'
import { INLINE_TAGS } from './inline-tags'
import type { MarkdownOptions } from './markdown-options'
import { pluginsFor, REHYPE_STEPS, REMARK_STEPS } from './plugins'
import { makeProcessor } from './processor'
import { toSafePicture } from './safe-url'
import { isFootnoteHeading, isPicture, readText, visitElements } from './tree'

/** The steps that decide what text there is; ids, links and pictures do not matter here. */
const TEXT_STEPS = new Set(['unclosed', 'guard-html', 'html', 'guard-depth', 'sanitize', 'line-breaks'])
const PLAIN = { mdx: false, math: false }
/** An address or parameter that a shortcode would print is no part of what was written. */
const OPTIONS: MarkdownOptions = { mathjax: false, siteUrl: '', resolveRef: () => '', param: () => '' }

const compileText = makeProcessor(
  // Readers search with the quotation marks of their keyboards.
  pluginsFor(
    REMARK_STEPS.filter(({ name }) => name !== 'typographer'),
    PLAIN,
  ),
  pluginsFor(
    REHYPE_STEPS.filter(({ name }) => TEXT_STEPS.has(name)),
    PLAIN,
  ),
)

/** Readings above characters are no part of the text that a reader would search for. */
const UNREAD = new Set(['rt', 'rp', 'rtc', 'input', 'img'])
const CELLS = new Set(['td', 'th'])

/**
 * The readable text of an article, for summaries, descriptions and search: no markup, pictures, footnote marks or
 * bare URLs; one line for each block. @throws {MarkdownTooDeepError} as `compileMarkdown` does.
 */
export function toPlainText(markdown: string): string {
  const parts: string[] = []
  collectText(compileText(markdown, OPTIONS), parts)
  const lines = parts.join('').split('\n')
  return lines
    .map((line) =>
      line
        .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n')
}

/** The address of the first picture that could be shown; `data:` pictures are passed over. */
export function firstImage(markdown: string): string | undefined {
  // Most articles have none: that is seen without parsing.
  if (!/!\[|<img|<image/i.test(markdown)) return undefined
  return firstPictureIn(compileText(markdown, OPTIONS))
}

function firstPictureIn(tree: Root): string | undefined {
  let found: string | undefined
  visitElements(tree, (node) => {
    if (isPicture(node)) found = toSafePicture(String(node.properties['src'] ?? ''), OPTIONS)
    return found !== undefined
  })
  return found
}

/** Recursion is safe here: the depth of the tree was checked. */
function collectText(node: Nodes, parts: string[]): void {
  // Blank text between elements is layout of the HTML; blocks bring their own borders.
  if (node.type === 'text') parts.push(node.value.trim() === '' ? ' ' : node.value)
  if (node.type !== 'element' && node.type !== 'root') return
  if (node.type === 'element' && isUnread(node)) return
  const border = node.type === 'root' || INLINE_TAGS.has(node.tagName) ? '' : CELLS.has(node.tagName) ? ' ' : '\n'
  parts.push(border)
  for (const child of node.children) collectText(child, parts)
  parts.push(border)
}

function isUnread(node: Element): boolean {
  if (UNREAD.has(node.tagName) || isFootnoteHeading(node)) return true
  if (node.tagName !== 'a') return false
  const { dataFootnoteRef, dataFootnoteBackref } = node.properties
  return (
    dataFootnoteRef !== undefined ||
    dataFootnoteBackref !== undefined ||
    /^(https?:\/\/|www\.)\S*$/i.test(readText(node))
  )
}
