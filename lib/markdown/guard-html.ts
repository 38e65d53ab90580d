import type { Nodes, Root } from 'hast'
import { MarkdownTooDeepError } from './guard-depth'

/** The HTML parser compares every attribute of a tag with all before it. */
const MAX_ATTRIBUTES = 1_000
/** Formatting elements that stay open are opened again in every block: the product of both, in elements. */
const MAX_REOPENED = 200_000

const FORMATTING = new Set([
  'a',
  'b',
  'big',
  'code',
  'em',
  'font',
  'i',
  'nobr',
  's',
  'small',
  'strike',
  'strong',
  'tt',
  'u',
])
const TAG = /<(\/?)([a-z][^\s/>]*)/gi
/** One attribute as the HTML standard reads it: name, and perhaps a value in quotes or without. */
const ATTRIBUTE = /[\s/]*(?:=[^\s/>=]*|[^\s/>=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*)?)?/y

/**
 * Refuses raw HTML that costs the HTML parser quadratic time or memory: 40 kB of `<font id=…><p>` become two million
 * elements. Must run before `rehype-raw`, which has no limits of its own.
 */
export function guardHtml() {
  return (tree: Root): void => {
    let open = 0
    let reopened = 0
    for (const node of inOrder(tree)) {
      if (node.type === 'element') reopened += open
      if (node.type !== 'raw') continue
      for (const tag of node.value.matchAll(TAG)) {
        const [whole, slash, name = ''] = tag
        if (slash === '') checkAttributes(node.value, tag.index + whole.length)
        if (FORMATTING.has(name.toLowerCase())) open = Math.max(0, open + (slash === '' ? 1 : -1))
        reopened += open
      }
      if (reopened > MAX_REOPENED)
        throw new MarkdownTooDeepError('Too many HTML elements are left open, such as <b> without </b>.')
    }
  }
}

function checkAttributes(html: string, start: number): void {
  ATTRIBUTE.lastIndex = start
  let count = 0
  while (ATTRIBUTE.test(html)) {
    if (++count > MAX_ATTRIBUTES)
      throw new MarkdownTooDeepError(`An HTML tag has more than ${MAX_ATTRIBUTES} attributes.`)
  }
}

/** All nodes in the order of the text; the tree is known to be shallow, and a stack is faster than recursion. */
function* inOrder(tree: Root): Generator<Nodes> {
  const stack: Nodes[] = [tree]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node
    if (!('children' in node)) continue
    for (let at = node.children.length - 1; at >= 0; at--) stack.push(node.children[at]!)
  }
}
