import type { Element, Root } from 'hast'
import { holds, isPicture, readText, replaceElements } from './tree'

const MAX_SPAN = 100

/** Repairs what a list of allowed attributes cannot express, and drops what is left of elements it has emptied of sense. */
export function rehypeTidy() {
  return (tree: Root): void => {
    replaceElements(tree, (node) => {
      const { properties } = node
      if (Array.isArray(properties['className']) && properties['className'].length === 0) delete properties['className']
      for (const key of ['colSpan', 'rowSpan', 'span']) limitSpan(properties, key)
      if (isHeadOfNothing(node)) node.tagName = 'td'
      if (node.tagName === 'span' && Object.keys(properties).length === 0) return node.children
      return node.tagName === 'input' && !isTaskBox(node) ? [] : undefined
    })
  }
}

function limitSpan(properties: Element['properties'], key: string): void {
  const span = properties[key]
  if (span === undefined) return
  if (Number(span) >= 1) properties[key] = Math.min(Number(span), MAX_SPAN)
  else delete properties[key]
}

/** Only the boxes of task lists are content; a form field that lost its form is not. */
function isTaskBox({ properties }: Element): boolean {
  return properties['type'] === 'checkbox' && properties['disabled'] === true
}

/** The empty corner above row headings: as a heading it would be announced with every cell of its column. */
function isHeadOfNothing(node: Element): boolean {
  return node.tagName === 'th' && readText(node) === '' && !holds(node, isPicture)
}
