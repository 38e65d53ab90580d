import rehypeSanitize from 'rehype-sanitize'
import rehypeSlug from 'rehype-slug'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import type { Options as RemarkRehypeOptions } from 'remark-rehype'
import type { Pluggable } from 'unified'
import { rehypeGuardDepth, remarkGuardDepth } from './guard-depth'
import { guardHtml } from './guard-html'
import { rehypeCode } from './rehype-code'
import { rehypeEmbeds } from './rehype-embeds'
import { rehypeFigures } from './rehype-figures'
import { rehypeFootnoteLabels } from './rehype-footnote-labels'
import { rehypeHeadings } from './rehype-headings'
import { rehypeHtml } from './rehype-html'
import { rehypeIds } from './rehype-ids'
import { rehypeKatexMathml } from './rehype-katex-mathml'
import { rehypeLineBreaks } from './rehype-line-breaks'
import { rehypePrepareHtml } from './rehype-prepare-html'
import { rehypePullQuotes } from './rehype-pull-quotes'
import { rehypeSafeLinks } from './rehype-safe-links'
import { rehypeSafePictures } from './rehype-safe-pictures'
import { rehypeTidy } from './rehype-tidy'
import { rehypeUnclosed } from './rehype-unclosed'
import { remarkBareUrl } from './remark-bare-url'
import { remarkCodeOptions } from './remark-code-options'
import { remarkCutLinks } from './remark-cut-links'
import { remarkDefinitionLists } from './remark-definition-lists'
import { remarkHeadingAttributes } from './remark-heading-attributes'
import { remarkRepairStrong } from './remark-repair-strong'
import { remarkShortcodes } from './remark-shortcodes'
import { remarkTypographer } from './remark-typographer'
import { ID_PREFIX, makeSchema } from './sanitize-schema'

/** One step on the way from Markdown to the tree of the page. */
export interface Step {
  readonly name: string
  readonly plugin: Pluggable
  /** `md`: not for MDX, whose JSX nodes it would drop or choke on. `math`/`plain`: only with or without formulas. */
  readonly only?: readonly ('md' | 'math' | 'plain')[]
}

/** Ids get their prefix from the sanitiser; from both of them footnotes would get it twice and lose their links. */
export const REMARK_REHYPE_OPTIONS: RemarkRehypeOptions = { allowDangerousHtml: true, clobberPrefix: '' }

/**
 * The order is the security property; a test holds it. Before `remark-rehype`: syntax first (the parser needs it all),
 * `bare-url` after `gfm`, whose own rule it switches off; `shortcodes` make nodes that the guard shall see as well; then
 * the depth guard, because all that follows recurses. `typographer` last: addresses and attributes are read by then.
 */
export const REMARK_STEPS: readonly Step[] = [
  { name: 'gfm', plugin: [remarkGfm, { singleTilde: false }] },
  { name: 'cjk-friendly', plugin: remarkCjkFriendly },
  { name: 'cjk-friendly-strikethrough', plugin: [remarkCjkFriendlyStrikethrough, { singleTilde: false }] },
  { name: 'math', plugin: [remarkMath, { singleDollarTextMath: false }], only: ['math'] },
  { name: 'bare-url', plugin: remarkBareUrl },
  { name: 'shortcodes', plugin: remarkShortcodes, only: ['md'] },
  { name: 'guard-depth', plugin: remarkGuardDepth },
  { name: 'repair-strong', plugin: remarkRepairStrong },
  { name: 'cut-links', plugin: remarkCutLinks },
  { name: 'definition-lists', plugin: remarkDefinitionLists },
  { name: 'heading-attributes', plugin: remarkHeadingAttributes, only: ['md'] },
  { name: 'code-options', plugin: remarkCodeOptions },
  { name: 'typographer', plugin: remarkTypographer },
]

/**
 * After `remark-rehype`. `html` turns raw HTML into elements; `unclosed` keeps it from swallowing the rest of
 * the article, both guards keep it from exhausting the machine.
 * `sanitize` is the trust boundary: whatever an author wrote has passed it, and no later step may make raw nodes.
 * The steps after it add what the schema would forbid (`rel`, `loading`, cards, coloured code, MathML) from checked values only.
 * Headings get their level before their id, ids exist before links look for them, pictures are gone before links
 * are found empty, and both before paragraphs are found empty. KaTeX comes last, so that nobody rewrites formulas.
 */
export const REHYPE_STEPS: readonly Step[] = [
  { name: 'unclosed', plugin: rehypeUnclosed, only: ['md'] },
  { name: 'guard-html', plugin: guardHtml, only: ['md'] },
  { name: 'html', plugin: rehypeHtml, only: ['md'] },
  { name: 'guard-depth', plugin: rehypeGuardDepth, only: ['md'] },
  { name: 'prepare-html', plugin: rehypePrepareHtml, only: ['md'] },
  { name: 'sanitize', plugin: [rehypeSanitize, makeSchema()], only: ['md', 'plain'] },
  { name: 'sanitize', plugin: [rehypeSanitize, makeSchema(['math-inline', 'math-display'])], only: ['md', 'math'] },
  { name: 'tidy', plugin: rehypeTidy },
  { name: 'headings', plugin: rehypeHeadings },
  { name: 'slug', plugin: [rehypeSlug, { prefix: ID_PREFIX }] },
  { name: 'ids', plugin: rehypeIds },
  { name: 'safe-pictures', plugin: rehypeSafePictures },
  { name: 'safe-links', plugin: rehypeSafeLinks },
  { name: 'embeds', plugin: rehypeEmbeds },
  { name: 'figures', plugin: rehypeFigures },
  { name: 'pull-quotes', plugin: rehypePullQuotes },
  { name: 'footnote-labels', plugin: rehypeFootnoteLabels },
  { name: 'line-breaks', plugin: rehypeLineBreaks },
  { name: 'code', plugin: rehypeCode },
  { name: 'katex', plugin: rehypeKatexMathml, only: ['math'] },
]

/** The steps that apply to a text of the given kinds, in their order. */
export function pluginsFor(
  steps: readonly Step[],
  kinds: { readonly mdx: boolean; readonly math: boolean },
): Pluggable[] {
  const given = new Set([...(kinds.mdx ? [] : ['md']), kinds.math ? 'math' : 'plain'])
  return steps.filter(({ only = [] }) => only.every((kind) => given.has(kind))).map(({ plugin }) => plugin)
}
