import { defaultTreeAdapter as tree, html as names, parse, type DefaultTreeAdapterTypes } from 'parse5'
import { listClientModules } from './flight'

/*
 * Next sends its framework with every page (135 kB gzip), and with it all that the page says a second time, as data. A page
 * without client components needs neither. What goes is cut out of the text; everything else stays as it is, byte for byte.
 */

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.ChildNode

/** What became of a page. */
export type FinishedPage =
  | { readonly kind: 'finished'; readonly html: string }
  /** Left as it was: no page of Next, or one that has been finished already. */
  | { readonly kind: 'plain'; readonly html: string }
  /** Left as it was: it has a client component. */
  | { readonly kind: 'client'; readonly html: string }
  /** Left as it was, and somebody should know why. */
  | { readonly kind: 'strange'; readonly html: string; readonly reason: string }

/**
 * Takes the framework out of a page that Next has rendered, if the page can do without it.
 * @param plumbing ids of the client modules that are Next's own (see `listFrameworkModules`)
 */
export function finishPage(html: string, plumbing: ReadonlySet<string>): FinishedPage {
  if (!html.includes('/_next/static/')) return { kind: 'plain', html }
  const parts = collectParts(html)
  if (parts.framework.length === 0 && parts.payload.length === 0) return { kind: 'plain', html }
  try {
    const modules = listClientModules(Buffer.concat(parts.payload.map((script) => decodePush(textOf(script)))))
    if (parts.payload.length === 0) throw new Error('it has scripts of the framework but no payload')
    if (parts.isStreamed) throw new Error('parts of it are put in place by a script')
    if ([...modules].some((id) => !plumbing.has(id))) return { kind: 'client', html }
    return { kind: 'finished', html: cut(html, [...parts.framework, ...parts.payload, ...parts.marks]) }
  } catch (error) {
    return { kind: 'strange', html, reason: error instanceof Error ? error.message : String(error) }
  }
}

interface Parts {
  /** Scripts that load the framework, and hints to load them early. */
  readonly framework: Element[]
  /** Scripts that hold the page as data. */
  readonly payload: Element[]
  /** What React leaves in the text to find its places again. */
  readonly marks: Node[]
  isStreamed: boolean
}

function collectParts(html: string): Parts {
  const parts: Parts = { framework: [], payload: [], marks: [], isStreamed: false }
  const walk = (node: Node): void => {
    if (isMark(node)) parts.marks.push(node)
    else if (tree.isElementNode(node)) {
      sort(node, parts)
      // What stands in a `template` is not part of the page; it hangs apart from `childNodes`.
      node.childNodes.forEach(walk)
    }
  }
  parse(html, { sourceCodeLocationInfo: true }).childNodes.forEach(walk)
  return parts
}

function sort(element: Element, parts: Parts): void {
  if (element.namespaceURI !== names.NS.HTML) return
  const get = (name: string) => element.attrs.find((attribute) => attribute.name === name)?.value
  if (element.tagName === 'link') {
    const isHint = get('rel') === 'modulepreload' || (get('rel') === 'preload' && get('as') === 'script')
    if (isHint && isOfFramework(get('href'))) parts.framework.push(element)
  } else if (element.tagName === 'script') {
    const source = get('src')
    if (source !== undefined) {
      if (isOfFramework(source)) parts.framework.push(element)
    } else if (get('type') === undefined) {
      const text = textOf(element)
      if (/^(?:self\.__next_f|\(self\.__next_f=)/.test(text)) parts.payload.push(element)
      else if (get('id') === '_R_' && text.startsWith('(globalThis["TURBOPACK"]')) parts.framework.push(element)
      else if (/^\$R[A-Z]/.test(text)) parts.isStreamed = true
    }
  }
}

function isOfFramework(address: string | undefined): boolean {
  return address?.startsWith('/_next/static/') ?? false
}

/** Comments of React's own, and the place that Next keeps for metadata. Where a comment holds a line break apart, it stays. */
function isMark(node: Node): boolean {
  if (tree.isCommentNode(node)) return /^(?:\/?[$&]| )$/.test(node.data) && !isPreformatted(node.parentNode)
  if (!tree.isElementNode(node) || node.tagName !== 'div' || node.attrs.length !== 1) return false
  return node.attrs[0]?.name === 'hidden' && node.childNodes.length > 0 && node.childNodes.every(isMark)
}

function isPreformatted(node: DefaultTreeAdapterTypes.ParentNode | null): boolean {
  return node !== null && tree.isElementNode(node) && ['pre', 'listing', 'textarea'].includes(node.tagName)
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => (tree.isTextNode(child) ? child.value : '')).join('')
}

/** The piece of payload in `self.__next_f.push([1,"…"])`. */
function decodePush(script: string): Buffer {
  const [, json = ''] =
    /^(?:self\.__next_f|\(self\.__next_f=self\.__next_f\|\|\[\]\))\.push\((\[[^]*\])\);?$/.exec(script) ?? []
  const [kind, data] = (json === '' ? [] : JSON.parse(json)) as unknown[]
  if (kind === 0) return Buffer.alloc(0)
  if (kind === 1 && typeof data === 'string') return Buffer.from(data)
  if (kind === 3 && typeof data === 'string') return Buffer.from(data, 'base64')
  throw new Error('it has a payload of an unknown form')
}

/** The text without these nodes. */
function cut(html: string, nodes: readonly Node[]): string {
  const ranges = nodes.map(rangeOf).sort((a, b) => a.start - b.start)
  let kept = ''
  let at = 0
  for (const { start, end } of ranges) {
    if (start > at) kept += html.slice(at, start)
    at = Math.max(at, end)
  }
  return kept + html.slice(at)
}

function rangeOf(node: Node): { start: number; end: number } {
  const location = node.sourceCodeLocation
  const isClosed = !tree.isElementNode(node) || node.tagName === 'link' || node.sourceCodeLocation?.endTag !== undefined
  if (!location || !isClosed) throw new Error('a script in it has no end')
  return { start: location.startOffset, end: location.endOffset }
}
