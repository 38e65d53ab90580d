import type { Code, Image, InlineCode, Link, Paragraph, PhrasingContent, RootContent, Text } from 'mdast'
import { EMBED_SERVICES } from './embed-address'
import type { MarkdownOptions } from './markdown-options'
import { argument, parseShortcode, unescapeShortcodes, type Shortcode } from './shortcode'
import { embedOf, isEmbedName } from './shortcode-embeds'
import { resolveRef } from './shortcode-refs'
import type { ShortcodeNode } from './shortcode-syntax'

export interface ShortcodeContext {
  readonly options: MarkdownOptions
  /** Reads a value as Markdown within one line. */
  readonly parseInline: (text: string) => PhrasingContent[]
  /** Links cannot hold links. */
  readonly isInLink: boolean
}

declare module 'mdast' {
  interface TextData {
    /** Shown letter by letter, without better quotation marks. */
    isLiteral?: boolean
  }
}

/** What the shortcode becomes: its source, where it cannot be used. */
export function expandShortcode(node: ShortcodeNode, context: ShortcodeContext): RootContent[] {
  const source = /^\{\{[<%]\s*highlight\b/.test(node.value) ? splitHighlight(node.value).tag : node.value
  const shortcode = parseShortcode(source)
  const content = shortcode && expand(node, shortcode, context)
  return content ?? toLiteral(node)
}

/** The source, as a text that no later step changes. */
export function toLiteral({ value, isBlock }: ShortcodeNode): RootContent[] {
  const text: Text = { type: 'text', value: unescapeShortcodes(value), data: { isLiteral: true } }
  return isBlock ? [{ type: 'paragraph', children: [text] }] : [text]
}

function expand(node: ShortcodeNode, shortcode: Shortcode, context: ShortcodeContext): RootContent[] | undefined {
  const { name, kind } = shortcode
  const { param } = context.options
  if (kind === 'close' || shortcode.isEscaped) return undefined
  if (name === 'figure') return toFigure(node, shortcode, context)
  if (isEmbedName(name)) return toEmbed(node, shortcode, context)
  if (name === 'highlight') return kind === 'open' ? toCode(node, shortcode) : undefined
  if (name === 'ref' || name === 'relref') return toText(resolveRef(shortcode, context.options))
  return name === 'param' ? toText(param?.(argument(shortcode, 'name', 0))) : undefined
}

function toText(value: string | undefined): Text[] | undefined {
  return value === undefined ? undefined : [{ type: 'text', value, data: { isLiteral: true } }]
}

function toFigure({ isBlock }: ShortcodeNode, shortcode: Shortcode, context: ShortcodeContext) {
  const value = (name: string) => argument(shortcode, name)
  const url = argument(shortcode, 'src', 0)
  if (url === '') return undefined
  const caption = value('caption')
  const image: Image = {
    type: 'image',
    url,
    alt: value('alt') || caption,
    // Within a line there is no place for a caption.
    title: isBlock ? null : value('title') || caption || null,
    data: { hProperties: { width: value('width'), height: value('height') } },
  }
  const picture = value('link') === '' || context.isInLink ? image : toLink(value('link'), [image])
  return isBlock ? [toElement('figure', [picture, ...captionOf(shortcode, context)])] : [picture]
}

/** Title, caption and, after them, whom the picture is from. */
function captionOf(shortcode: Shortcode, { parseInline }: ShortcodeContext): RootContent[] {
  const [title, caption, attr, link] = ['title', 'caption', 'attr', 'attrlink'].map((name) => argument(shortcode, name))
  const origin = attr ? parseInline(attr) : []
  const parts: PhrasingContent[][] = []
  if (title) parts.push([{ type: 'strong', children: parseInline(title) }])
  if (caption) parts.push(parseInline(caption))
  if (attr) parts.push(link ? [toLink(link, [{ type: 'text', value: attr }])] : origin)
  const phrases = parts.flatMap((part, index) =>
    index === 0 ? part : [{ type: 'text', value: ' ' } as const, ...part],
  )
  return phrases.length === 0 ? [] : [toElement('figcaption', phrases)]
}

/** A link to the page of the video or post; `rehype-embeds` makes a card of it. */
function toEmbed({ isBlock }: ShortcodeNode, shortcode: Shortcode, { isInLink }: ShortcodeContext) {
  const embed = embedOf(shortcode)
  if (!embed) return undefined
  const text: Text = { type: 'text', value: argument(shortcode, 'title') || embed.url, data: { isLiteral: true } }
  if (isInLink) return [{ ...text, value: argument(shortcode, 'title') || EMBED_SERVICES[embed.service].name }]
  const link: Link = { ...toLink(embed.url, [text]), data: { hProperties: { className: ['embed'] } } }
  return isBlock ? [{ type: 'paragraph', children: [link] } satisfies Paragraph] : [link]
}

function toCode({ value, isBlock }: ShortcodeNode, shortcode: Shortcode): (Code | InlineCode)[] {
  const code = unescapeShortcodes(splitHighlight(value).code)
  if (!isBlock) return [{ type: 'inlineCode', value: code }]
  const named = [...shortcode.named].map(([name, each]) => `${name}="${each}"`)
  const lang = argument(shortcode, 'lang', 0) || argument(shortcode, 'type') || null
  const meta = [argument(shortcode, 'options', 1), ...named].join(' ').trim()
  return [{ type: 'code', lang, meta: meta === '' ? null : `{${meta}}`, value: code }]
}

/** The opening tag of `highlight`, and the code that follows it. */
function splitHighlight(source: string): { tag: string; code: string } {
  const tag = /^\{\{(?:"(?:\\[\s\S]|[^"\\])*"|`[^`]*`|[^"`])*?[>%]\}\}/.exec(source)?.[0] ?? source
  const code = source.slice(tag.length).replace(/\{\{[<%]\s{0,9}\/\s{0,9}highlight\s{0,9}[>%]\}\}\s{0,99}$/, '')
  return { tag, code: code.replace(/^[ \t]*\n/, '').replace(/\n[ \t]{0,99}$/, '') }
}

function toLink(url: string, children: Link['children']): Link {
  return { type: 'link', url, title: null, children }
}

/** A node that becomes the given HTML element. */
export function toElement(hName: string, children: RootContent[], hProperties = {}): RootContent {
  return { type: 'shortcodeElement', data: { hName, hProperties }, children } as unknown as RootContent
}
