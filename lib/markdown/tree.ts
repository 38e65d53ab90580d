import type { Element, ElementContent, Nodes, Root } from 'hast'
import { toString } from 'hast-util-to-string'

/** What can hold elements. */
export type Parent = Root | Element

/**
 * Offers every element, inner ones first, to `replace`; what it returns takes the place of the element, `undefined`
 * keeps it. Each list of children is written once: removing them one by one costs quadratic time.
 */
export function replaceElements(
  tree: Parent,
  replace: (element: Element, parent: Parent) => ElementContent[] | undefined,
): void {
  const children = (tree.children as ElementContent[]).flatMap((child) => {
    // The JSX nodes of MDX are not elements, but hold some.
    if ('children' in child) replaceElements(child as Element, replace)
    return (child.type === 'element' ? replace(child, tree) : undefined) ?? [child]
  })
  tree.children = children
}

/**
 * Shows `tree` and all below it to `see`, in the order of the text, also what `see` has put there; stops where it returns `true`, and tells
 * whether it did. unist-util-visit names a function for every node that it comes to, which costs as much as most of our steps do.
 */
export function visitNodes<Node extends { readonly type: string }>(tree: Node, see: (node: Node) => unknown): boolean {
  if (see(tree) === true) return true
  const { children } = tree as { readonly children?: readonly Node[] }
  if (children) for (let at = 0; at < children.length; at++) if (visitNodes(children[at]!, see)) return true
  return false
}

/** The same for the elements of an HTML tree. */
export function visitElements(tree: Nodes, see: (element: Element) => unknown): boolean {
  return visitNodes(tree, (node) => node.type === 'element' && see(node))
}

/** The text of a node as a reader sees it: blanks collapsed, zero-width characters without effect. */
export function readText(node: Nodes): string {
  return toString(node)
    .replace(/[\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether the element holds one that passes the test. */
export function holds({ children }: Element, test: (element: Element) => boolean): boolean {
  return children.some((child) => child.type === 'element' && (test(child) || holds(child, test)))
}

export function isPicture({ tagName }: Element): boolean {
  return tagName === 'img'
}

/** The heading of the footnotes, which only screen readers get; it is no part of the outline. */
export function isFootnoteHeading({ tagName, properties }: Element): boolean {
  return tagName === 'h2' && Array.isArray(properties['className']) && properties['className'].includes('sr-only')
}
