import type { Element, Root } from 'hast'
import { optionsOf, type OptionsCarrier } from './markdown-options'
import { ID_PREFIX } from './sanitize-schema'
import { visitElements } from './tree'

/** What `rehype-slug` makes of a heading of nothing but punctuation. */
const EMPTY_SLUG = new RegExp(`^${ID_PREFIX}(?=$|-\\d+$)`)

/**
 * Makes ids unique and lets `#…` links find them, whose targets got a prefix from the sanitiser. In a syndicated text
 * a link to an id that was not carried over leads to the original; elsewhere it is left alone.
 */
export function rehypeIds() {
  return (tree: Root, file: OptionsCarrier): void => {
    const { sourceUrl } = optionsOf(file)
    const ids = new Set<string>()
    const [headings, others] = partition(tree)
    for (const node of others) claimOrDrop(node, ids)
    const counts = new Map<string, number>()
    for (const node of headings) node.properties['id'] = claimNumbered(String(node.properties['id']), ids, counts)
    visitElements(tree, ({ properties }) => {
      const href = properties['href']
      if (typeof href === 'string' && href.length > 1 && href.startsWith('#'))
        properties['href'] = retarget(href, ids, sourceUrl)
    })
  }
}

/** Footnotes refer to their ids, so they come first; headings can take another number. */
function partition(tree: Root): [headings: Element[], others: Element[]] {
  const headings: Element[] = []
  const others: Element[] = []
  visitElements(tree, (node) => {
    if (node.properties['id'] !== undefined) (/^h[1-6]$/.test(node.tagName) ? headings : others).push(node)
  })
  return [headings, others]
}

function claimOrDrop({ properties }: Element, ids: Set<string>): void {
  const id = String(properties['id'])
  if (ids.has(id)) delete properties['id']
  else ids.add(id)
}

/** Numbers like `rehype-slug` does; the counts keep a thousand equal ids from costing a million look-ups. */
function claimNumbered(given: string, ids: Set<string>, counts: Map<string, number>): string {
  const wanted = given.replace(EMPTY_SLUG, `${ID_PREFIX}section`)
  let number = counts.get(wanted) ?? 0
  while (ids.has(number === 0 ? wanted : `${wanted}-${number}`)) number++
  counts.set(wanted, number)
  const id = number === 0 ? wanted : `${wanted}-${number}`
  ids.add(id)
  return id
}

function retarget(href: string, ids: ReadonlySet<string>, sourceUrl: string | undefined): string {
  const target = href.slice(1)
  if (ids.has(target) || ids.has(decode(target))) return href
  if (ids.has(ID_PREFIX + target) || ids.has(ID_PREFIX + decode(target))) return `#${ID_PREFIX}${target}`
  return (sourceUrl && URL.parse(href, sourceUrl)?.href) || href
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
