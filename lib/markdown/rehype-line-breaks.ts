import type { Nodes, Root, Text } from 'hast'
import { endsUnspaced, startsUnspaced } from './cjk'
import { INLINE_TAGS } from './inline-tags'

/** Elements whose inside is not text to be reflowed. */
const OPAQUE = new Set(['code', 'img', 'input'])

/** A run of text between two block borders; `undefined` stands for something that is neither text nor border. */
type Run = (Text | undefined)[]

/** A line break in the source is nothing between two Chinese or Japanese characters, and a blank elsewhere. */
export function rehypeLineBreaks() {
  return (tree: Root): void => {
    const runs: Run[] = [[]]
    collectRuns(tree, runs)
    for (const run of runs) if (run.some((text) => text?.value.includes('\n'))) joinLines(run)
  }
}

/** Recursion is safe here: the depth of the tree was checked twice. */
function collectRuns(node: Nodes, runs: Run[]): void {
  if (node.type === 'text') runs.at(-1)!.push(node)
  if (!('children' in node)) return
  const tag = node.type === 'element' ? node.tagName : ''
  if (OPAQUE.has(tag)) {
    runs.at(-1)!.push(undefined)
    return
  }
  if (!INLINE_TAGS.has(tag)) runs.push([])
  if (tag !== 'pre') for (const child of node.children) collectRuns(child, runs)
  if (!INLINE_TAGS.has(tag)) runs.push([])
}

function joinLines(run: Run): void {
  const whole = run.map((text) => text?.value ?? 'x').join('')
  const first = whole.length - whole.trimStart().length
  const last = whole.trimEnd().length
  let start = 0
  for (const text of run) {
    const offset = start
    start += text?.value.length ?? 1
    if (!text) continue
    // The look-behind keeps a long row of blanks from being tried again from each of them.
    text.value = text.value.replace(/(?<![ \t])[ \t]*\n[ \t]*/g, (gap: string, at: number) => {
      const [from, to] = [offset + at, offset + at + gap.length]
      // At the ends of a run the break is only layout of the HTML.
      if (to <= first || from >= last) return '\n'
      return endsUnspaced(whole, from) && startsUnspaced(whole, to) ? '' : ' '
    })
  }
}
