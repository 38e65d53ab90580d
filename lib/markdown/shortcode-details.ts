import type { RootContent } from 'mdast'
import { argument, parseShortcode, type Shortcode } from './shortcode'
import { toElement, type ShortcodeContext } from './shortcode-expand'

/** Deeper ones are left as they are written. */
const MAX_NESTED = 10

interface Open {
  readonly tag: RootContent
  readonly shortcode: Shortcode
  readonly children: RootContent[]
}

/**
 * Puts what stands between `{{< details >}}` and its end into an element of its own. Both must stand in the same list
 * item or quotation; without the other half each is left as it is written.
 */
export function pairDetails(children: readonly RootContent[], context: ShortcodeContext): RootContent[] {
  const result: RootContent[] = []
  const open: Open[] = []
  const target = () => open.at(-1)?.children ?? result
  for (const child of children.flatMap(unwrapLine)) {
    const shortcode = detailsOf(child)
    if (shortcode?.kind === 'open' && open.length < MAX_NESTED) open.push({ tag: child, shortcode, children: [] })
    else if (shortcode?.kind === 'void') target().push(toDetails(shortcode, [], context))
    else if (shortcode?.kind === 'close' && open.length > 0) {
      const { shortcode: opening, children: inner } = open.pop()!
      target().push(toDetails(opening, inner, context))
    } else target().push(child)
  }
  return [...result, ...open.flatMap(({ tag, children: inner }) => [tag, ...inner])]
}

/** `{{< details >}}text{{< /details >}}` in a paragraph of its own: its text is a paragraph within the element. */
function unwrapLine(node: RootContent): RootContent[] {
  if (node.type !== 'paragraph' || node.children.length < 2) return [node]
  const [first, last] = [node.children[0]!, node.children.at(-1)!]
  if (detailsOf(first)?.kind !== 'open' || detailsOf(last)?.kind !== 'close') return [node]
  return [asBlock(first), { type: 'paragraph', children: node.children.slice(1, -1) }, asBlock(last)]
}

function asBlock(node: RootContent): RootContent {
  return node.type === 'shortcode' ? { ...node, isBlock: true } : node
}

function detailsOf(node: RootContent): Shortcode | undefined {
  const shortcode = node.type === 'shortcode' && node.value.includes('details') ? parseShortcode(node.value) : undefined
  if (shortcode?.name !== 'details' || shortcode.isEscaped) return undefined
  return node.type === 'shortcode' && node.isBlock ? shortcode : node.type === 'shortcode' ? shortcode : undefined
}

/** Without a summary the browser shows a word of its own, in the reader's language. */
function toDetails(shortcode: Shortcode, children: RootContent[], { parseInline }: ShortcodeContext): RootContent {
  const summary = argument(shortcode, 'summary', 0) || argument(shortcode, 'title')
  const head = summary === '' ? [] : [toElement('summary', parseInline(summary))]
  return toElement('details', [...head, ...children], argument(shortcode, 'open') === 'true' ? { open: true } : {})
}
