import type { Nodes, Root } from 'hast'
import type { Parent } from 'unist'
import { visitNodes } from './tree'

/** Elements that are stripped with all they hold, and that hold everything until they are ended. */
const HIDING =
  /<(\/?)(script|style|noscript|noembed|noframes|template|xmp|plaintext|textarea|title|select|svg|math|object|applet|iframe)(?=[\s/>])[^>]*>?/gi

/**
 * Ends hidden elements at once that nothing ends, as in `use the <select> tag` or `<iframe … />`: the HTML parser
 * would hide the rest of the article. What comes of it is parsed and sanitised like everything else.
 */
export function rehypeUnclosed() {
  return (tree: Root): void => {
    visitNodes<Nodes>(tree, (node) => {
      if ('children' in node && node.children.some(({ type }) => type === 'raw')) endUnclosed(node)
    })
  }
}

/** From the last node to the first, so that each start tag knows whether an end tag follows. */
function endUnclosed({ children }: Parent): void {
  const ended = new Set<string>()
  for (const node of children.toReversed()) {
    if (node.type !== 'raw') continue
    const raw = node as typeof node & { value: string }
    const unclosed = findUnclosed(raw.value, ended)
    if (unclosed.size === 0) continue
    raw.value = raw.value.replace(HIDING, (tag: string, _slash: string, name: string, at: number) => {
      return unclosed.has(at) ? end(tag, name) : tag
    })
  }
}

/** Where the start tags are that no end tag follows; adds the end tags that it meets to `ended`. */
function findUnclosed(html: string, ended: Set<string>): Set<number> {
  const unclosed = new Set<number>()
  for (const { 1: slash, 2: name = '', index } of [...html.matchAll(HIDING)].toReversed()) {
    if (slash !== '') ended.add(name.toLowerCase())
    else if (!ended.has(name.toLowerCase())) unclosed.add(index)
  }
  return unclosed
}

/** Nothing can end `<plaintext>`. */
function end(tag: string, name: string): string {
  return name.toLowerCase() === 'plaintext' ? '' : `${tag}</${name}>`
}
