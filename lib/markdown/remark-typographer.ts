import type { Nodes, Root, Text } from 'mdast'
import { isUnspaced } from './cjk'
import { improveMarks } from './typographer-marks'

/** Blocks end a run of text; of what is neither text nor block only the place counts. */
const INLINE = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference'])
const OPAQUE = '\uFFFC'

type Run = { readonly nodes: (Text | undefined)[]; readonly texts: string[] }

/**
 * Printers' marks for typewriters' marks in Latin text: “ ” ‘ ’ – — … « ». Paragraphs in Chinese or Japanese are left
 * alone altogether, and so are marks beside such characters, code, addresses, and what shortcodes print.
 */
export function remarkTypographer() {
  return (tree: Root): void => {
    const runs: Run[] = [{ nodes: [], texts: [] }]
    collectRuns(tree, runs)
    for (const run of runs) improveRun(run)
  }
}

/** Recursion is safe here: the depth of the tree was checked. */
function collectRuns(node: Nodes, runs: Run[]): void {
  if (node.type === 'text' && !node.data?.isLiteral) return addTo(runs, node, node.value)
  if (!('children' in node) || isBareLink(node)) return addTo(runs, undefined, node.type === 'break' ? '\n' : OPAQUE)
  const isBlock = !INLINE.has(node.type)
  if (isBlock) runs.push({ nodes: [], texts: [] })
  for (const child of node.children) collectRuns(child, runs)
  if (isBlock) runs.push({ nodes: [], texts: [] })
}

function addTo(runs: Run[], node: Text | undefined, text: string): void {
  const { nodes, texts } = runs.at(-1)!
  nodes.push(node)
  texts.push(text)
}

function isBareLink(node: Nodes): boolean {
  const [text] = node.type === 'link' && node.children.length === 1 ? node.children : []
  return text?.type === 'text' && node.type === 'link' && node.url.endsWith(text.value)
}

function improveRun({ nodes, texts }: Run): void {
  if (!texts.some((text, index) => nodes[index] && /["']|--|\.{3}|<<|>>/.test(text))) return
  const whole = texts.join('')
  if (!isLatin(whole)) return
  const changes = improveMarks(whole)
  let start = 0
  for (const [index, node] of nodes.entries()) {
    const end = start + texts[index]!.length
    if (node) node.value = apply(whole, start, end, changes)
    start = end
  }
}

function apply(
  whole: string,
  start: number,
  end: number,
  changes: ReadonlyMap<number, [length: number, mark: string]>,
) {
  let value = ''
  for (let at = start; at < end;) {
    const [length, mark] = changes.get(at) ?? [1, whole.charAt(at)]
    // What reaches over the end of a node stays as it is.
    value += at + length <= end ? mark : whole.slice(at, end)
    at += length
  }
  return value
}

/** English with a Chinese name in it is Latin text; Chinese with an English name is not. */
function isLatin(text: string): boolean {
  const letters = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  const others = Array.from(text).filter(isUnspaced).length
  return letters > others * 8
}
