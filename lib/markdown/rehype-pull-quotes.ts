import type { Element, ElementContent, Root } from 'hast'
import { readText, replaceElements } from './tree'

/** Longer ones are quotations that somebody has set in bold. */
const MAX_LENGTH = 200

/** A quotation of one short paragraph that is bold from end to end is a pull quote: what it says also stands in the text. */
export function rehypePullQuotes() {
  return (tree: Root): void => {
    replaceElements(tree, (node) => {
      const strong = node.tagName === 'blockquote' ? onlyChild(onlyChild(node, 'p'), 'strong') : undefined
      if (!strong || readText(strong).length > MAX_LENGTH) return undefined
      node.properties['className'] = ['pull-quote']
      node.children = [{ type: 'element', tagName: 'p', properties: {}, children: strong.children }]
      return undefined
    })
  }
}

function onlyChild(node: Element | undefined, tagName: string): Element | undefined {
  const content = node?.children.filter((child) => !isBlank(child)) ?? []
  const [only] = content
  return content.length === 1 && only?.type === 'element' && only.tagName === tagName ? only : undefined
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === ''
}
