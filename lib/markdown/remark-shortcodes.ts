import type { Link, Nodes, PhrasingContent, Root, RootContent, Text } from 'mdast'
import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import { optionsOf } from './markdown-options'
import { pairDetails } from './shortcode-details'
import { expandShortcode, toLiteral, type ShortcodeContext } from './shortcode-expand'
import { linkRefs } from './shortcode-refs'
import { unescapeShortcodes } from './shortcode'
import { shortcodeFromMarkdown, shortcodeSyntax } from './shortcode-syntax'

type Parent = Extract<Nodes, { children: unknown[] }>

/**
 * Hugo's shortcodes. What they become is Markdown nodes like any other, so it passes the guards and the sanitiser.
 * One that is not known, or cannot be used as it is written, stays readable as its source.
 */
export function remarkShortcodes(this: Processor) {
  const data = this.data()
  ;(data.micromarkExtensions ??= []).push(shortcodeSyntax)
  ;(data.fromMarkdownExtensions ??= []).push(shortcodeFromMarkdown)
  const parseInline = (text: string) => toPhrases(this.parse(text) as Root, text)
  return (tree: Root, file: VFile): void => {
    if (!/\{\{[<%]/.test(String(file))) return
    expandIn(tree, { options: optionsOf(file), parseInline, isInLink: false })
  }
}

/** Recursion is safe here: what overflows the stack is refused by the processor. */
function expandIn(parent: Parent, context: ShortcodeContext): void {
  const isInLink = context.isInLink || parent.type === 'link' || parent.type === 'linkReference'
  const inner = { ...context, isInLink }
  parent.children = pairDetails(linkRefs(parent.children as RootContent[], inner), inner) as typeof parent.children
  for (const child of parent.children) if ('children' in child) expandIn(child, inner)
  parent.children = (parent.children as RootContent[]).flatMap((child) => {
    if (child.type === 'shortcode') return expandShortcode(child, inner)
    if (child.type === 'code' || child.type === 'inlineCode') child.value = unescapeShortcodes(child.value)
    return [child]
  }) as typeof parent.children
}

/** The words of a caption or summary; shortcodes within it are only words. */
function toPhrases(tree: Root, source: string): PhrasingContent[] {
  const [first] = tree.children
  const plain: Text = { type: 'text', value: source }
  if (tree.children.length !== 1 || first?.type !== 'paragraph') return source === '' ? [] : [plain]
  return first.children.flatMap((child) => (child.type === 'shortcode' ? toLiteral(child) : [child])) as (
    Link | PhrasingContent
  )[]
}
