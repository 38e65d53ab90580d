import type { Params } from './own-params'
import type { DateValue } from '@/lib/dates/parse-date'
import type { PostMeta } from '@/lib/site/config-schema'
import type { Visibility } from './article-schema'
import type { MenuPlacement } from './menu-field'

/** Where an article was taken from. */
export interface ArticleSource {
  readonly name: string
  readonly url: string
}

/** One article of the newsroom as its file tells it: checked, with every default of the site filled in. */
export interface Article {
  /** Path of the file relative to the content folder. */
  readonly file: string
  readonly format: 'md' | 'mdx'
  /** Tag of one of the site's languages. */
  readonly lang: string
  /** Folders below the language as they stand in addresses, joined by `/`. */
  readonly folders: string
  /** The first of them, unless the index finds a nearer section; `''` for a page outside every section. */
  readonly section: string
  /** The path that the file asks for, percent-encoded; the index settles collisions. */
  readonly wantedPath: string
  /** Same for all translations of one article. */
  readonly translationKey: string
  readonly title: string
  readonly linkTitle: string
  readonly lead: string
  /** As written; empty when the file has none. Markdown. */
  readonly summary: string
  readonly description: string
  readonly date?: DateValue | undefined
  readonly lastmod?: DateValue | undefined
  /** No page at all: a draft, or Hugo's `headless` and `build.render: never`. */
  readonly draft: boolean
  /** In lists, feeds and search; Hugo's `build.list`. */
  readonly listed: boolean
  readonly publishAt?: number | undefined
  readonly expireAt?: number | undefined
  readonly weight: number
  readonly type: string
  readonly categories: readonly string[]
  readonly tags: readonly string[]
  readonly keywords: readonly string[]
  readonly authors: readonly string[]
  /** Earlier addresses: paths with a trailing slash. */
  readonly aliases: readonly string[]
  readonly images: readonly string[]
  readonly thumbnail?: { readonly src: string; readonly visibility: readonly Visibility[] } | undefined
  readonly source?: ArticleSource | undefined
  readonly authorbox: boolean
  readonly pager: boolean
  readonly toc: boolean
  readonly mathjax: boolean
  readonly comments: boolean
  readonly sidebar: 'left' | 'right' | false
  /** What stands with the headline. */
  readonly postMeta: readonly PostMeta[]
  readonly menus: readonly MenuPlacement[]
  /** Names as written; what they mean is for the sidebar to say. */
  readonly widgets: readonly string[]
  /** What the shortcode `param` may print, if the text has one. */
  readonly params?: Params | undefined
  /** The language of the text where it is plainly not `lang`: for fonts, hyphens and screen readers. */
  readonly textLang?: string | undefined
  /** Markdown without the source line at its end, and without a first line that only repeats the title. */
  readonly body: string
}

/** `_index.md`: name and introduction of a section. */
export interface SectionPage {
  readonly file: string
  readonly lang: string
  /** Folder below the language, segments joined by `/`; `''` is the front page. */
  readonly section: string
  readonly title: string
  readonly description: string
  readonly menus: readonly MenuPlacement[]
  /** How the section differs from the site's other lists; left out where it does not. */
  readonly sidebar?: 'left' | 'right' | false | undefined
  readonly widgets?: readonly string[] | undefined
  readonly body: string
  /** Fields that everything below takes over where it has none. */
  readonly cascade: Readonly<Record<string, unknown>>
  readonly draft: boolean
  readonly publishAt?: number | undefined
  readonly expireAt?: number | undefined
}

/** A file below `widgets/`: a part of the sidebar that the newsroom has written itself. */
export interface CustomWidget {
  readonly file: string
  readonly name: string
  /** Language tag; `''` stands in for every language that has no file of its own. */
  readonly lang: string
  readonly title: string
  readonly body: string
  readonly draft: boolean
  readonly publishAt?: number | undefined
  readonly expireAt?: number | undefined
}
