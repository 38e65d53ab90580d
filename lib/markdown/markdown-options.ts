import type { Highlight } from './highlight-code'

/** What the text of an article cannot say about itself, but its rendering depends on. */
export interface MarkdownOptions {
  /** Reads `$$…$$` as TeX. Off, every `$` is money. */
  mathjax: boolean
  /** Address of our own site: links to its origin are internal. */
  siteUrl: string
  /** Address of the original of a syndicated text; relative links in the text are then meant relative to it. */
  sourceUrl?: string | undefined
  /** The address of a picture that lies in the newsroom, by what the text calls it; `undefined` for all others. */
  localPicture?: (written: string) => string | undefined
  /** Heading of the footnotes, for screen readers. */
  footnoteLabel?: string
  /** What the arrow after a footnote does, for screen readers; the number of the footnote is added. */
  footnoteBackLabel?: string
  /** Address of the article that `ref` and `relref` name (without its anchor); `undefined` when there is none. */
  resolveRef?: ((ref: string) => string | undefined) | undefined
  /** What `param` prints: a parameter of the article, else of the site. */
  param?: ((name: string) => string | undefined) | undefined
  /** Invites to a video or post on another site, in the language of the page; the name of the site is given. */
  embedLabel?: ((service: string, isVideo: boolean) => string) | undefined
  /** Finds the parts of code that have colours; without it code is plain. */
  highlight?: Highlight | undefined
}

/** The part of a `VFile` that carries the options of one text through processors that are built once for all texts. */
export interface OptionsCarrier {
  data: Record<string, unknown>
}

const KEY = 'broadsheet'

/** Packs the options for the trip through a processor. */
export function carryOptions(options: MarkdownOptions): OptionsCarrier['data'] {
  return { [KEY]: options }
}

/** Unpacks what `carryOptions` packed. @throws when a processor is run without it. */
export function optionsOf(file: OptionsCarrier): MarkdownOptions {
  const options = file.data[KEY]
  if (options === undefined) throw new Error('The Markdown processor was run without carryOptions().')
  return options as MarkdownOptions
}
