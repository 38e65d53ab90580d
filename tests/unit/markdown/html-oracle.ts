import type { Element, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { toHtml } from './render-markdown'

// Written out by hand on purpose: an oracle that read the schema of the product would share its mistakes.
const ELEMENTS = new Set(
  (
    'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i ' +
    'img input ins kbd li mark ol p pre q rb rp rt rtc ruby s samp section small span strike strong sub summary sup table tbody td tfoot ' +
    'th thead time tr u ul var wbr'
  ).split(' '),
)
const MATH_ELEMENTS = new Set(
  (
    'math semantics annotation mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom msub msup msubsup munder ' +
    'mover munderover mtable mtr mtd menclose mmultiscripts'
  ).split(' '),
)
const ATTRIBUTES = new Set(
  (
    'abbr align alt ariaDescribedBy ariaLabel checked cite className colSpan dataEmbed dataEmbedId dataLine dataFootnoteBackref dataFootnoteRef dataFootnotes dateTime ' +
    'decoding dir disabled height href id lang loading open referrerPolicy rel reversed rowSpan scope span src start title type value width'
  ).split(' '),
)
const CLASS =
  /^(language-[\w+#.-]{1,40}|task-list-item|contains-task-list|footnotes|sr-only|data-footnote-backref|math-(inline|display)|katex(-error|-display)?|embed|embed-(card|title|host)|code-(line|figure|constant|string|comment|keyword|parameter|function|string-expression|punctuation|link|inserted|deleted))$/
const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:'])

const parser = unified().use(rehypeParse, { fragment: true }).freeze()

export function parseHtml(html: string): Root {
  return parser.parse(html)
}

/** What an attacker could use in this HTML as a browser would read it; nothing, for safe HTML. */
export function findDangers(html: string): string[] {
  const tree = parseHtml(html)
  const dangers: string[] = []
  visit(tree, (node) => {
    if (node.type === 'element') dangers.push(...dangersOf(node))
    else if (node.type !== 'text' && node.type !== 'root') dangers.push(node.type)
  })
  return dangers.length > 0 || isStable(tree) ? dangers : ['changes when it is parsed again']
}

function isStable(tree: Root): boolean {
  const html = toHtml(tree)
  return toHtml(parseHtml(html)) === html
}

function dangersOf(element: Element): string[] {
  if (MATH_ELEMENTS.has(element.tagName)) {
    return Object.keys(element.properties).filter((key) => /^on|style|href|src|^id$/i.test(key))
  }
  const dangers = ELEMENTS.has(element.tagName) ? [] : [`<${element.tagName}>`]
  for (const [key, value] of Object.entries(element.properties)) {
    if (!ATTRIBUTES.has(key)) dangers.push(`${element.tagName}[${key}]`)
    if (key === 'className') dangers.push(...(value as string[]).filter((name) => !CLASS.test(name)))
    if (key === 'id' && !String(value).startsWith('user-content-')) dangers.push(`id ${String(value)}`)
    if (['href', 'src', 'cite'].includes(key)) dangers.push(...dangersOfUrl(String(value)))
  }
  return dangers
}

function dangersOfUrl(value: string): string[] {
  const url = URL.parse(value, 'https://news.example/a/')
  return !url || !SCHEMES.has(url.protocol) || url.username !== '' ? [`address ${value}`] : []
}
