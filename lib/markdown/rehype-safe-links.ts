import type { Element, Root } from 'hast'
import { optionsOf, type OptionsCarrier } from './markdown-options'
import { toSafeLink, type SafeLink } from './safe-url'
import { holds, isPicture, readText, replaceElements } from './tree'

/** Lets no link lead where it must not, tells search engines which links are not ours, and gives each one a name. */
export function rehypeSafeLinks() {
  return (tree: Root, file: OptionsCarrier): void => {
    const options = optionsOf(file)
    replaceElements(tree, (node) => {
      if (node.tagName !== 'a') return undefined
      const link = readLink(node, options)
      delete node.properties['href']
      if (!link) return node.properties['id'] === undefined ? node.children : undefined
      Object.assign(node.properties, propertiesOf(link, node))
      return undefined
    })
  }
}

/** A link that shows nothing cannot be followed by anyone but a machine. */
function readLink(node: Element, options: Parameters<typeof toSafeLink>[1]): SafeLink | undefined {
  const href = node.properties['href']
  if (typeof href !== 'string' || (readText(node) === '' && !holds(node, isPicture))) return undefined
  return href.startsWith('#') ? { href, isExternal: false } : toSafeLink(href, options)
}

function propertiesOf({ href, isExternal }: SafeLink, node: Element): Element['properties'] {
  const name = nameOf(node, href)
  return {
    href,
    ...(isExternal ? { rel: ['nofollow', 'ugc', 'noopener', 'noreferrer'] } : {}),
    ...(name === undefined ? {} : { ariaLabel: name }),
  }
}

/** A link around a picture without alternative text is named by its title, else by where it leads. */
function nameOf(node: Element, href: string): string | undefined {
  if (node.properties['ariaLabel'] !== undefined || readText(node) !== '') return undefined
  if (holds(node, (inner) => isPicture(inner) && inner.properties['alt'] !== '')) return undefined
  return String(node.properties['title'] ?? '') || URL.parse(href)?.hostname || href
}
