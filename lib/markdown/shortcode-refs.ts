import type { Link, PhrasingContent, RootContent, Text } from 'mdast'
import type { MarkdownOptions } from './markdown-options'
import { argument, parseShortcode, type Shortcode } from './shortcode'
import type { ShortcodeContext } from './shortcode-expand'
import { ID_PREFIX } from './sanitize-schema'

/** What may stand between the address of a link and its end. */
const LINK_END = /^\s*(?:"([^"]*)"|'([^']*)')?\s*\)/

/**
 * The address that `ref` or `relref` names. An anchor alone is in the same article; in another one it gets the prefix
 * that all ids of articles have.
 */
export function resolveRef(shortcode: Shortcode, { resolveRef: resolve }: MarkdownOptions): string | undefined {
  const ref = argument(shortcode, 'path', 0)
  const [, path = '', anchor = ''] = /^([^#]*)(#.*)?$/s.exec(ref) ?? []
  if (path === '') return anchor === '' ? undefined : anchor
  const address = resolve?.(path)
  if (address === undefined) return undefined
  const id = anchor.slice(1)
  return id === '' || id.startsWith(ID_PREFIX) ? address + anchor : `${address}#${ID_PREFIX}${id}`
}

/**
 * Makes links of `[text]({{< ref "…" >}})`, in which the parser can see none: an address holds no blanks. Without an
 * article of that name the text stays, without a link.
 */
export function linkRefs(children: readonly RootContent[], { options, isInLink }: ShortcodeContext): RootContent[] {
  const result: RootContent[] = []
  const rest = [...children]
  for (let at = 0; at < rest.length; at++) {
    const [node, before, after] = [rest[at]!, result.at(-1), rest[at + 1]]
    const shortcode = node.type === 'shortcode' ? parseShortcode(node.value) : undefined
    const end = after?.type === 'text' ? LINK_END.exec(after.value) : null
    const isRef = shortcode?.kind === 'open' && /^(rel)?ref$/.test(shortcode.name)
    const opening = isRef && end && isText(before) && /\]\(\s*$/.test(before.value) ? findOpening(result) : undefined
    if (!opening || !end || !shortcode) {
      result.push(node)
      continue
    }
    const url = fromOurSite(resolveRef(shortcode, options), options)
    const label = takeLabel(result, opening)
    const link: Link = { type: 'link', url: url ?? '', title: end[1] ?? end[2] ?? null, children: label }
    result.push(...(url === undefined || isInLink ? label : [link]))
    rest[at + 1] = { type: 'text', value: (after as Text).value.slice(end[0].length) }
  }
  return result
}

/** In a syndicated text relative addresses belong to the site of its source, so ours must be a whole one. */
function fromOurSite(address: string | undefined, { siteUrl, sourceUrl }: MarkdownOptions): string | undefined {
  if (sourceUrl === undefined || !address || address.startsWith('#')) return address
  return URL.parse(address, siteUrl)?.href ?? address
}

interface Opening {
  readonly node: number
  readonly offset: number
}

/** The bracket that opens the label which the last text closes. */
function findOpening(nodes: readonly RootContent[]): Opening | undefined {
  let depth = 0
  for (let node = nodes.length - 1; node >= 0; node--) {
    const text = nodes[node]!
    if (text.type === 'link' || text.type === 'linkReference') return undefined
    if (!isText(text)) continue
    for (let offset = text.value.length - 1; offset >= 0; offset--) {
      const mark = text.value.charAt(offset)
      if (mark === ']') depth++
      else if (mark === '[' && --depth === 0) return { node, offset }
    }
  }
  return undefined
}

/** Takes the label off the end of `nodes`, together with the marks around it. */
function takeLabel(nodes: RootContent[], { node, offset }: Opening): PhrasingContent[] {
  const label = nodes.splice(node) as PhrasingContent[]
  const first = label[0] as Text
  if (offset > 0) nodes.push({ type: 'text', value: first.value.slice(0, offset) })
  label[0] = { type: 'text', value: first.value.slice(offset + 1) }
  const last = label.at(-1) as Text
  label[label.length - 1] = { type: 'text', value: last.value.replace(/\]\(\s*$/, '') }
  return label.filter((each) => each.type !== 'text' || each.value !== '')
}

function isText(node: RootContent | undefined): node is Text {
  return node?.type === 'text'
}
