import type { Root } from 'hast'
import { visitElements } from './tree'

const REFERENCES = ['ariaDescribedBy', 'ariaLabelledBy'] as const

/** Puts `prefix` before every id of a compiled text and before what refers to one, so that several texts fit on a page. */
export function prefixIds(tree: Root, prefix: string): void {
  visitElements(tree, ({ properties }) => {
    const { id, href } = properties
    if (id !== undefined) properties['id'] = `${prefix}${String(id)}`
    if (typeof href === 'string' && /^#./.test(href)) properties['href'] = `#${prefix}${href.slice(1)}`
    for (const name of REFERENCES) {
      const value = properties[name]
      if (Array.isArray(value)) properties[name] = value.map((each) => `${prefix}${String(each)}`)
      else if (typeof value === 'string') properties[name] = [`${prefix}${value}`]
    }
  })
}
