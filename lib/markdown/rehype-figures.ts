import type { Element, ElementContent, Root } from 'hast'
import { isPicture, replaceElements } from './tree'

/**
 * A paragraph that holds one picture, linked or not, and nothing else becomes a figure; the title of the picture
 * becomes its caption. Paragraphs that have lost all they held go.
 */
export function rehypeFigures() {
  return (tree: Root): void => {
    replaceElements(tree, (node, parent) => {
      if (node.tagName !== 'p') return undefined
      const content = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
      if (content.length === 0) return []
      const picture = content.length === 1 ? pictureIn(content[0]!) : undefined
      if (!picture || (parent.type === 'element' && parent.tagName === 'figure')) return undefined
      node.tagName = 'figure'
      node.children = [content[0]!, ...captionOf(picture)]
      return undefined
    })
  }
}

function pictureIn(node: ElementContent): Element | undefined {
  if (node.type !== 'element') return undefined
  if (isPicture(node)) return node
  return node.tagName === 'a' && node.children.length === 1 ? pictureIn(node.children[0]!) : undefined
}

/** A text that is shown below the picture need not be told again by its title and alternative text. */
function captionOf({ properties }: Element): Element[] {
  const { title } = properties
  if (typeof title !== 'string') return []
  delete properties['title']
  if (properties['alt'] === title) properties['alt'] = ''
  return [{ type: 'element', tagName: 'figcaption', properties: {}, children: [{ type: 'text', value: title }] }]
}
