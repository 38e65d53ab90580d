import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'

type Parent = Extract<Nodes, { children: unknown[] }>

/** A colon and a blank at the beginning of a line. */
const MARK = /(?:^|\n):[ \t]+/

interface Part {
  readonly name: 'dt' | 'dd'
  children: RootContent[]
}

interface DefinitionList {
  readonly type: 'definitionList'
  readonly parts: Part[]
}

/**
 * Definition lists: a line, then one or more lines that begin with a colon and a blank. The definition may also stand
 * apart from its term, as a paragraph of its own.
 */
export function remarkDefinitionLists() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if ('children' in node && node.children.some(hasMark)) groupIn(node)
    })
  }
}

function hasMark(node: Nodes): node is Paragraph {
  return node.type === 'paragraph' && node.children.some((child) => child.type === 'text' && MARK.test(child.value))
}

function groupIn(parent: Parent): void {
  const result: (RootContent | DefinitionList)[] = []
  for (const child of parent.children as RootContent[]) {
    const last = result.at(-1)
    const parts = hasMark(child) ? splitParts(child) : []
    const isLoose = parts[0]?.name === 'dd'
    if (parts.length < (isLoose ? 1 : 2)) result.push(child)
    else if (last?.type === 'definitionList') last.parts.push(...parts)
    else if (!isLoose) result.push({ type: 'definitionList', parts })
    else if (last?.type === 'paragraph') {
      result[result.length - 1] = { type: 'definitionList', parts: [...termsOf(last.children), ...asParagraphs(parts)] }
    } else result.push(child)
  }
  parent.children = result.map((node) =>
    node.type === 'definitionList' ? toElement(node) : node,
  ) as typeof parent.children
}

/** The terms and definitions of a paragraph; only texts directly in it can begin one. */
function splitParts({ children }: Paragraph): Part[] {
  const segments: PhrasingContent[][] = [[]]
  let isFirstDefinition = false
  for (const [index, child] of children.entries()) {
    if (child.type !== 'text') {
      segments.at(-1)!.push(child)
      continue
    }
    // A text after another node begins within a line.
    const [head = '', ...rest] = child.value.split(index === 0 ? /(?:^|\n):[ \t]+/ : /\n:[ \t]+/)
    if (index === 0 && head === '' && rest.length > 0) isFirstDefinition = true
    if (head !== '') segments.at(-1)!.push({ type: 'text', value: head })
    for (const value of rest) segments.push(value === '' ? [] : [{ type: 'text', value }])
  }
  const [terms = [], ...definitions] = segments
  const parts = definitions.map((each): Part => ({ name: 'dd', children: each }))
  return isFirstDefinition ? parts : [...termsOf(terms), ...parts]
}

/** Each line is a term. */
function termsOf(nodes: readonly PhrasingContent[]): Part[] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of nodes) {
    if (node.type !== 'text') {
      lines.at(-1)!.push(node)
      continue
    }
    const [head = '', ...rest] = node.value.split('\n')
    if (head !== '') lines.at(-1)!.push({ type: 'text', value: head })
    for (const value of rest) lines.push(value === '' ? [] : [{ type: 'text', value }])
  }
  return lines.filter((line) => line.length > 0).map((children): Part => ({ name: 'dt', children }))
}

function asParagraphs(parts: readonly Part[]): Part[] {
  return parts.map(({ name, children }) => ({
    name,
    children: [{ type: 'paragraph', children: children as PhrasingContent[] }],
  }))
}

function toElement({ parts }: DefinitionList): RootContent {
  const children = parts.map(({ name, children: inner }) => toNode(name, inner))
  return toNode('dl', children)
}

function toNode(hName: string, children: RootContent[]): RootContent {
  return { type: 'definitionElement', data: { hName }, children } as unknown as RootContent
}
