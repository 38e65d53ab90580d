import { compileMarkdown, MarkdownTooDeepError } from '@/lib/markdown/compile-markdown'
import type { Position } from './front-matter-positions'

/** A picture of our own site that an article names, and where in its file. */
export interface PictureReference extends Position {
  readonly src: string
}

/** A picture may be named by Markdown, by HTML or by a definition; here by one that does not begin with a scheme or host. */
const MAY_BE_LOCAL = [
  /\]\(\s{0,9}<?(?![a-z][a-z\d+.-]{0,20}:|\/\/|#|[\s<])/i,
  /\ssrc\s{0,9}=\s{0,9}["']?(?![a-z][a-z\d+.-]{0,20}:|\/\/|[\s"'])/i,
  /^ {0,3}\[[^\]\n]{1,200}\]:\s{0,9}<?(?![a-z][a-z\d+.-]{0,20}:|\/\/|#|[\s<])/im,
]

/** The pictures that a text really shows and that are named without a host, each once. */
export function listPictureReferences(body: string, bodyLine: number): readonly PictureReference[] {
  if (!/!\[|<img/i.test(body) || !MAY_BE_LOCAL.some((pattern) => pattern.test(body))) return []
  const found = new Set<string>()
  const localPicture = (src: string) => {
    if (!/^\s*([a-z][a-z\d+.-]*:|[\\/]{2}|[?#]|$)/i.test(src)) found.add(src)
    return undefined
  }
  try {
    compileMarkdown(body, { mathjax: false, siteUrl: '', localPicture })
  } catch (error) {
    if (!(error instanceof MarkdownTooDeepError)) throw error
  }
  return [...found].map((src) => ({ src, ...placeOf(src, body, bodyLine) }))
}

/** Markdown encodes addresses on the way, so the text may hold either form. */
function placeOf(src: string, body: string, bodyLine: number): Position {
  const at = [src, decoded(src)].map((form) => body.indexOf(form)).find((each) => each !== -1)
  if (at === undefined) return { line: bodyLine, column: 1 }
  const before = body.slice(0, at).split('\n')
  return { line: bodyLine + before.length - 1, column: (before.at(-1) ?? '').length + 1 }
}

function decoded(src: string): string {
  try {
    return decodeURI(src)
  } catch {
    return src
  }
}
