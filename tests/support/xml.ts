import { SaxesParser } from 'saxes'

/** An element as an XML parser understood it. */
export interface ParsedElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly ParsedElement[]
  /** Its own text, without that of elements inside it. */
  readonly text: string
}

/**
 * The root of a document.
 * @throws {Error} when it is not well-formed, namespaces included
 */
export function parseXml(document: string): ParsedElement {
  interface Open {
    name: string
    attributes: Record<string, string>
    children: Open[]
    text: string
  }
  const root: Open = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.values(attributes).map((attribute) => [attribute.name, attribute.value])
    const element: Open = { name, attributes: Object.fromEntries(values), children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.write(document).close()
  const [element] = root.children
  if (!element) throw new Error('The document has no element.')
  return element
}

/** All elements called `name`, at any depth, in order. */
export function elementsOf(element: ParsedElement, name: string): readonly ParsedElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsOf(child, name)])
}

/** Texts of all elements called `name`. */
export function textsOf(element: ParsedElement, name: string): readonly string[] {
  return elementsOf(element, name).map(({ text }) => text)
}
