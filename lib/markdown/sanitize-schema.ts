import { defaultSchema, type Options as Schema } from 'rehype-sanitize'

/** Every id that comes from content begins so; it cannot shadow `document.cookie` or an id of the page. */
export const ID_PREFIX = 'user-content-'

/** Elements that vanish together with what they hold: it is code, or nothing that a reader was meant to read. */
export const STRIPPED_ELEMENTS: readonly string[] = [
  ...['script', 'style', 'noscript', 'noembed', 'noframes', 'template', 'xmp', 'plaintext', 'textarea', 'title'],
  ...[
    'select',
    'option',
    'svg',
    'math',
    'object',
    'embed',
    'applet',
    'iframe',
    'frameset',
    'head',
    'base',
    'meta',
    'link',
  ],
]

const BLOCKS = [
  ...[
    'blockquote',
    'dd',
    'details',
    'div',
    'dl',
    'dt',
    'figcaption',
    'figure',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
  ],
  ...['li', 'ol', 'p', 'pre', 'section', 'summary', 'ul'],
]
const TABLES = ['caption', 'col', 'colgroup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr']
const PHRASES = [
  ...[
    'a',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'br',
    'cite',
    'code',
    'del',
    'dfn',
    'em',
    'i',
    'img',
    'input',
    'ins',
    'kbd',
    'mark',
  ],
  ...[
    'q',
    'rb',
    'rp',
    'rt',
    'rtc',
    'ruby',
    's',
    'samp',
    'small',
    'span',
    'strike',
    'strong',
    'sub',
    'sup',
    'time',
    'u',
  ],
  ...['var', 'wbr'],
]

/** Numbers of lines, and ranges of them: `2,4-5`. */
export const CODE_RANGES = /^\d{1,5}(-\d{1,5})?(,\d{1,5}(-\d{1,5})?){0,99}$/

const WHOLE_NUMBER = /^\d{1,5}$/
const CELL: NonNullable<Schema['attributes']>[string] = [
  ['align', 'left', 'center', 'right'],
  ['colSpan', WHOLE_NUMBER],
  ['rowSpan', WHOLE_NUMBER],
]

/**
 * What HTML an article may use. Anything else loses its tag and keeps its text, apart from `STRIPPED_ELEMENTS`.
 * No `style`, no class but those of code languages, task lists, footnotes and embeds, no `name`, no `srcset`; what a
 * browser loads or runs from elsewhere is not in the list. Relative addresses always pass, others by their scheme.
 */
export function makeSchema(codeClasses: readonly string[] = []): Schema {
  return {
    ...defaultSchema,
    tagNames: [...BLOCKS, ...TABLES, ...PHRASES],
    strip: [...STRIPPED_ELEMENTS],
    clobber: ['ariaDescribedBy', 'ariaLabelledBy', 'id', 'name'],
    clobberPrefix: ID_PREFIX,
    protocols: { href: ['http', 'https', 'mailto', 'tel'], cite: ['http', 'https'], src: ['http', 'https'] },
    required: {},
    ancestors: { ...defaultSchema.ancestors, caption: ['table'], col: ['table'], colgroup: ['table'] },
    attributes: {
      '*': ['id', 'title', ['lang', /^[a-z\d-]{1,35}$/i], ['dir', 'ltr', 'rtl', 'auto']],
      a: [
        'href',
        'dataFootnoteBackref',
        'dataFootnoteRef',
        'ariaDescribedBy',
        'ariaLabel',
        ['className', 'data-footnote-backref', 'embed'],
      ],
      blockquote: ['cite'],
      code: [
        ['className', /^language-[\w+#.-]{1,40}$/, ...codeClasses],
        ['dataFirstLine', WHOLE_NUMBER],
        ['dataMarkedLines', CODE_RANGES],
      ],
      col: [['span', WHOLE_NUMBER]],
      colgroup: [['span', WHOLE_NUMBER]],
      del: ['cite', 'dateTime'],
      details: ['open'],
      h2: [['className', 'sr-only']],
      img: ['alt', 'src', ['width', WHOLE_NUMBER], ['height', WHOLE_NUMBER]],
      input: ['checked', ['disabled', true], ['type', 'checkbox']],
      ins: ['cite', 'dateTime'],
      li: [
        ['className', 'task-list-item'],
        ['value', WHOLE_NUMBER],
      ],
      ol: [['className', 'contains-task-list'], ['start', WHOLE_NUMBER], 'reversed'],
      q: ['cite'],
      section: ['dataFootnotes', ['className', 'footnotes']],
      td: CELL,
      th: [...CELL, ['scope', 'col', 'row', 'colgroup', 'rowgroup'], 'abbr'],
      time: ['dateTime'],
      ul: [['className', 'contains-task-list']],
    },
  }
}
