import type { Nodes, PhrasingContent, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { isPair, MARK, splitAtMarks, type Piece } from './strong-marks'
import { visitNodes } from './tree'

type PhrasingParent = Extract<Nodes, { children: PhrasingContent[] }>

/** Four asterisks that end bold type and begin it again; beside two digits they mask a number (`138****5678`). */
const STRONG_SEAM = /(?<!\*|\d\d)\*{4}(?!\*|\d\d)/g
/** The same in italics: two asterisks, tight on both sides, not a power (`2**3`). */
const EMPHASIS_SEAM = /(?<![*\s])\*\*(?![*\s])(?!(?<=\d\*\*)\d)/g

/**
 * Repairs bold type that the parser had to leave as literal `**`, where it is clear what was meant: `**文字 **后`,
 * `** 文字**`, `**Contact:**Name`, and `****` inside bold text. Works on finished text, so code is never touched;
 * numbers masked by asterisks stay as they are.
 */
export function remarkRepairStrong() {
  return (tree: Root, file: VFile): void => {
    visitNodes<Nodes>(tree, (node) => {
      if (!('children' in node)) return
      const parent = node as PhrasingParent
      restoreMasks(parent)
      if (!parent.children.some((child) => child.type === 'text' && child.value.includes('**'))) return
      if (hasEscapes(parent, String(file))) return
      removeSeams(parent)
      parent.children = pairMarks(splitAtMarks(parent.children))
    })
  }
}

/** Whether somebody wrote asterisks that are meant literally; the text itself no longer shows it. */
function hasEscapes({ position }: PhrasingParent, source: string): boolean {
  return /\\\*|&(ast|midast|#42|#x2a);/i.test(source.slice(position?.start.offset, position?.end.offset))
}

/** Masked numbers have slashes and dots between their asterisks, of which the parser has made bold ones. */
function restoreMasks(parent: PhrasingParent): void {
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== 'strong' || !/^[/.,-]$/.test(toString(child))) continue
    const next = parent.children[index + 1]
    if (next?.type === 'text' && /^[/.,-]\*\*/.test(next.value))
      parent.children[index] = { type: 'text', value: `**${toString(child)}**` }
  }
}

/** Removes marks that end and begin again the very emphasis they stand in. */
function removeSeams(parent: PhrasingParent): void {
  if (parent.type !== 'strong' && parent.type !== 'emphasis') return
  const seam = parent.type === 'strong' ? STRONG_SEAM : EMPHASIS_SEAM
  const texts = parent.children.filter((child) => child.type === 'text')
  const count = texts.reduce((sum, { value }) => sum + (value.match(seam)?.length ?? 0), 0)
  // Two marks in italics may be a pair, which is none of ours.
  if (parent.type === 'emphasis' && count !== 1) return
  for (const text of texts) text.value = text.value.replace(seam, '')
}

/** Makes strong nodes of what stands between marks that belong together, and text of the other marks. */
function pairMarks(pieces: readonly Piece[]): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!
    if (piece !== MARK) {
      appendTo(result, piece)
      continue
    }
    const close = pieces.indexOf(MARK, at + 1)
    if (close < 0 || !isPair(pieces, at, close)) {
      appendTo(result, { type: 'text', value: '**' })
      continue
    }
    const { leading, inner, trailing } = trimBlanks(pieces.slice(at + 1, close) as PhrasingContent[])
    for (const node of [...leading, { type: 'strong', children: inner } as const, ...trailing]) appendTo(result, node)
    at = close
  }
  return result
}

/** Takes blanks and line breaks off both ends: they belong outside the strong text. */
function trimBlanks(nodes: readonly PhrasingContent[]) {
  const inner = [...nodes]
  const leading: PhrasingContent[] = []
  const trailing: PhrasingContent[] = []
  while (inner[0] && isBlank(inner[0])) leading.push(inner.shift()!)
  while (inner.length > 0 && isBlank(inner.at(-1)!)) trailing.unshift(inner.pop()!)
  const first = inner[0]
  if (first?.type === 'text' && /^\s/.test(first.value)) {
    leading.push({ type: 'text', value: ' ' })
    inner[0] = { type: 'text', value: first.value.trimStart() }
  }
  const last = inner.at(-1)
  if (last?.type === 'text' && /\s$/.test(last.value)) {
    trailing.unshift({ type: 'text', value: ' ' })
    inner[inner.length - 1] = { type: 'text', value: last.value.trimEnd() }
  }
  return { leading, inner, trailing }
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
}

/** Adjoining texts are kept in one node, as the parser would have made them. */
function appendTo(nodes: PhrasingContent[], node: PhrasingContent): void {
  const last = nodes.at(-1)
  if (node.type === 'text' && last?.type === 'text')
    nodes[nodes.length - 1] = { type: 'text', value: last.value + node.value }
  else nodes.push(node)
}
