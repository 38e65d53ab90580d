/** An element of an XML document. Texts inside it are always texts: nothing that an author writes can become markup. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** An element with attributes. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (XmlElement | string)[]
): XmlElement {
  return { name, attributes, children }
}

/** An element that holds only a text; none at all for an empty one. */
export function textElement(name: string, text: string | undefined): readonly XmlElement[] {
  return text === undefined || text === '' ? [] : [element(name, {}, text)]
}

/** A whole document in UTF-8. */
export function renderXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${render(root)}\n`
}

function render({ name, attributes, children }: XmlElement): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  const open = `<${name}${written.join('')}`
  if (children.length === 0) return `${open}/>`
  const parts = children.map((child) => (typeof child === 'string' ? escapeXml(child) : `\n${render(child)}`))
  return `${open}>${parts.join('')}${typeof children.at(-1) === 'string' ? '' : '\n'}</${name}>`
}

/** What XML 1.0 does not allow in any form: one such character makes the whole document unreadable. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  // Also keeps `]]>` out of the text.
  '>': '&gt;',
  '"': '&quot;',
  // A parser would take it for the end of a line.
  '\r': '&#13;',
}

/** Text as it may stand in an element or in a quoted attribute; characters that XML does not allow are left out. */
export function escapeXml(text: string): string {
  return text.replace(ILLEGAL, '').replace(/[&<>"\r]/g, (character) => ENTITIES[character] ?? '')
}
