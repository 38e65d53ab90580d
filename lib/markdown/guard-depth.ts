import type { Node, Parent } from 'unist'

/** The text is nested deeper, or shaped worse, than can be compiled in reasonable time. */
export class MarkdownTooDeepError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'MarkdownTooDeepError'
  }
}

/** No article nests deeper; the steps that follow recurse and would overflow the stack at some thousands. */
const MAX_DEPTH = 100
const MAX_NODES = 500_000

/** Guards the steps that follow in the Markdown tree. */
export function remarkGuardDepth() {
  return checkDepth
}

/** Guards those that follow in the HTML tree. A function of its own: unified takes a plugin only once. */
export function rehypeGuardDepth() {
  return checkDepth
}

/** Refuses trees that later steps, which recurse, could not bear; does not recurse itself. @throws {MarkdownTooDeepError} */
export function checkDepth(tree: Node): void {
  let level: Node[] = [tree]
  let nodes = 0
  for (let depth = 0; level.length > 0; depth++) {
    nodes += level.length
    if (depth > MAX_DEPTH) throw new MarkdownTooDeepError(`The text is nested more than ${MAX_DEPTH} levels deep.`)
    if (nodes > MAX_NODES) throw new MarkdownTooDeepError(`The text has more than ${MAX_NODES} parts.`)
    level = level.flatMap((node) => ('children' in node ? (node as Parent).children : []))
  }
}
