import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import type { Processor } from 'unified'
import type { Node } from 'unist'
import { definitionFromMarkdown, definitionSyntax, type DefinitionNode } from './definition-syntax'

type Parent = Extract<Nodes, { children: unknown[] }>

/**
 * Definition lists: a paragraph, each line of which is a term, then one or more definitions that begin with a colon and a
 * blank. What is indented below a definition belongs to it: paragraphs, lists, code, quotations. As in lists, blank lines
 * before or within a definition make paragraphs of its text.
 */
export function remarkDefinitionLists(this: Processor) {
  const data = this.data()
  ;(data.micromarkExtensions ??= []).push(definitionSyntax)
  ;(data.fromMarkdownExtensions ??= []).push(definitionFromMarkdown)
  return groupWithin
}

/** Inner lists first: their terms must still be paragraphs. Recursion is safe here: the depth of the tree was checked. */
function groupWithin(parent: Parent): void {
  for (const child of parent.children) if ('children' in child) groupWithin(child)
  if (parent.children.some(({ type }) => type === 'definitionDescription')) groupIn(parent)
}

/** Terms and definitions that follow each other make one list. */
function groupIn(parent: Parent): void {
  const result: RootContent[] = []
  let endLine = 0
  for (const child of parent.children as RootContent[]) {
    const before = result.at(-1)
    if (child.type !== 'definitionDescription') result.push(child)
    else if (before?.type === 'paragraph') {
      result.pop()
      listAtEnd(result).children.push(...termsOf(before.children), toDefinition(child, endLine))
    } else if (isList(before)) before.children.push(toDefinition(child, endLine))
    else result.push(...toText(child))
    endLine = lastLineOf(child)
  }
  parent.children = result as typeof parent.children
}

function listAtEnd(nodes: RootContent[]): ElementNode {
  const last = nodes.at(-1)
  if (isList(last)) return last
  const list = toElement('dl', [])
  nodes.push(list)
  return list
}

/** Each line is a term. */
function termsOf(nodes: readonly PhrasingContent[]): RootContent[] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of nodes) {
    const [head = '', ...rest] = node.type === 'text' ? node.value.split('\n') : []
    if (node.type === 'break') lines.push([])
    else if (node.type !== 'text') lines.at(-1)!.push(node)
    else if (head !== '') lines.at(-1)!.push({ type: 'text', value: head })
    for (const value of rest) lines.push(value === '' ? [] : [{ type: 'text', value }])
  }
  return lines.filter((line) => line.length > 0).map((line) => toElement('dt', line))
}

/** @param endLine on which what stands before the definition ends */
function toDefinition({ position, children }: DefinitionNode, endLine: number): RootContent {
  const isSpread = children.some((child, at) => lastLineOf(children[at - 1] ?? child) + 1 < firstLineOf(child))
  const isLoose = isSpread || endLine + 1 < (position?.start.line ?? 0)
  const content = children.flatMap((child): RootContent[] =>
    child.type === 'paragraph' && !isLoose ? child.children : withLineEnd(child),
  )
  return toElement('dd', content)
}

/** The HTML parser gives up what is unfinished (`<!-- …`, `<div class="…`) at the next text only, and fails at the next HTML. */
function withLineEnd(node: RootContent): RootContent[] {
  return node.type === 'html' ? [node, { type: 'text', value: '\n' }] : [node]
}

function firstLineOf({ position }: Nodes): number {
  return position?.start.line ?? 0
}

/** A container may end with blank lines, which belong to nobody. */
function lastLineOf(node: Nodes): number {
  const inner = node.type === 'definitionDescription' ? node.children.at(-1) : undefined
  return inner ? lastLineOf(inner) : (node.position?.end.line ?? 0)
}

/** Without a term it is no definition, and its colon only a colon. */
function toText({ children: [first, ...rest] }: DefinitionNode): RootContent[] {
  if (first?.type !== 'paragraph')
    return [{ type: 'paragraph', children: [{ type: 'text', value: ':' }] }, ...(first ? [first] : []), ...rest]
  return [{ ...first, children: [{ type: 'text', value: ': ' }, ...first.children] }, ...rest]
}

interface ElementNode extends Node {
  type: 'definitionElement'
  data: { hName: 'dl' | 'dt' | 'dd' }
  children: RootContent[]
}

declare module 'mdast' {
  interface RootContentMap {
    definitionElement: ElementNode
  }
}

function toElement(hName: ElementNode['data']['hName'], children: RootContent[]): ElementNode {
  return { type: 'definitionElement', data: { hName }, children }
}

function isList(node: RootContent | undefined): node is ElementNode {
  return node?.type === 'definitionElement' && node.data.hName === 'dl'
}
