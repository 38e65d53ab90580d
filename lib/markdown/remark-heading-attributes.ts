import type { Nodes, Root } from 'mdast'
import { visitNodes } from './tree'

/** `{#id .class key=value}` at the end of a heading. */
const BLOCK = /[ \t]*\{((?:\s*(?:#[^\s{}#.]+|\.[^\s{}#.]+|[\w-]{1,40}=(?:"[^"{}]*"|[^\s"{}]+)))+)\s*\}\s*$/u

/** Headings may choose their id: `## A {#id}`. Of the other attributes none has an effect, and none is shown. */
export function remarkHeadingAttributes() {
  return (tree: Root): void => {
    visitNodes<Nodes>(tree, (heading) => {
      if (heading.type !== 'heading') return
      const last = heading.children.at(-1)
      if (last?.type !== 'text' || !last.value.trimEnd().endsWith('}')) return
      const start = last.value.lastIndexOf('{')
      const attributes = BLOCK.exec(last.value.slice(Math.max(0, start)))?.[1]
      if (start < 0 || attributes === undefined) return
      last.value = last.value.slice(0, start).trimEnd()
      const id = /(?:^|\s)#([^\s{}#.]+)/.exec(attributes)?.[1]
      if (id !== undefined) heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id } }
    })
  }
}
