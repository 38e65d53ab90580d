import { z } from 'zod'
import { lineField, listField, pictureField, strictFlagField, termsField, toSafeUrl } from './text-fields'

/** Where a picture may show: beside the headline in lists, above the text of the article. */
export type Visibility = 'list' | 'post'

const visibilityField = z
  .union([z.array(z.enum(['list', 'post'])), z.enum(['list', 'post']).transform((one): Visibility[] => [one])])
  .transform((places): readonly Visibility[] => places)

const thumbnailField = z.union(
  [
    z.union([z.literal(false), z.null()]).transform(() => undefined),
    pictureField.transform((src) => (src === undefined ? undefined : { src })),
    z
      .object({ src: pictureField.optional(), visibility: visibilityField.nullish() })
      .transform(({ src, visibility }) => (src === undefined ? undefined : { src, visibility })),
  ],
  { error: 'must be a picture address that begins with https:// or /, or a map with `src` and `visibility`' },
)

const httpUrl = z.string().transform((value, context) => {
  const url = toSafeUrl(value)
  if (url !== undefined && /^https?:/.test(url)) return url
  context.addIssue({ code: 'custom', message: 'must be an address that begins with https://' })
  return z.NEVER
})

const sourceField = z.union(
  [
    httpUrl.transform((url) => ({ name: '', url })),
    z.object({ name: lineField.optional(), url: httpUrl }).transform(({ name, url }) => ({ name: name ?? '', url })),
  ],
  { error: 'must be an address that begins with https://, or a map with `name` and `url`' },
)

/** As in Hugo, what is no number weighs nothing. */
const weightField = z
  .union([z.number(), z.string(), z.null()], { error: 'must be a number' })
  .transform((value) => Math.trunc(Number(value)) || 0)
  .refine(Number.isSafeInteger, 'is too large')

/** Any value; its truth is judged by one of the lookup rules of `lib/site/lookup`. */
const looseFlag = z.unknown()

/** A date as written; `lib/dates` decides whether it is one. */
const dateField = z.union([z.string(), z.number(), z.date().transform((date) => date.toISOString()), z.null()], {
  error: 'must be a date',
})

/**
 * Every field an article may have. The first seventeen are those of the Mainroad theme's articles, the rest Hugo's.
 * Keys are compared without regard to case. Each description is for editors.
 */
export const articleFields = {
  title: lineField.describe('Headline. Plain text, no Markdown.'),
  date: dateField.describe(
    'When the article appeared: `2026-03-15 08:30:00`, in the zone of the site unless it names one.',
  ),
  summary: lineField.describe(
    'A few sentences for lists and link previews. Left out: the beginning of the text; a line `<!--more-->` in the text ends it, and wins over this field.',
  ),
  categories: termsField.describe('Categories, a list. Each has a page of its own.'),
  lang: looseFlag.describe('Not used: the file name and the folder tell the language.'),
  translations: looseFlag.describe('Not used: translations are found by file name or `translationKey`.'),
  tags: termsField.describe('Tags, a list. Shown below the article, each with a page of its own.'),
  menu: looseFlag.describe(
    'Menu in which the article shall stand (`main`, `side`, `footer`), a list of them, or a map with `name`, `weight`, `parent`, `identifier`, `pre`, `post`, `url` of the entry. Nothing: in none.',
  ),
  thumbnail: thumbnailField.describe(
    'Picture of the article: an address, or a map with `src` and `visibility` (`list`, `post`).',
  ),
  lead: lineField.describe('One sentence below the headline.'),
  comments: looseFlag.describe('false: no comments below this article.'),
  authorbox: looseFlag.describe('true: a box about the author below the text.'),
  pager: looseFlag.describe('true: links to the older and the newer article of the section.'),
  toc: looseFlag.describe('true: a table of contents, if the text has headings.'),
  post_meta: z
    .union([z.literal(false), listField], { error: 'must be a list of date, author, categories and translations' })
    .describe(
      'What stands with the headline: `date`, `author`, `categories`, `translations`. Left out: as the site has it.',
    ),
  mathjax: looseFlag.describe('true: `$$…$$` is a formula.'),
  sidebar: looseFlag.describe('"left", "right", or false for none. Left out: as the site has it.'),
  widgets: z
    .union([z.literal(false), listField], { error: 'must be a list of widget names' })
    .describe('What the sidebar holds, in this order. Left out: as the site has it.'),
  draft: strictFlagField.describe('true: not published.'),
  publishdate: dateField.describe('Not published before this moment.'),
  expirydate: dateField.describe('Not published from this moment on.'),
  lastmod: dateField.describe('When the article was last changed.'),
  description: lineField.describe('For search engines. Left out: the summary.'),
  slug: lineField.describe('Last part of the address. Left out: the file name.'),
  url: lineField.describe('The whole address of the article, such as `/en/about/`.'),
  aliases: listField.describe('Earlier addresses of the article, which lead to it.'),
  weight: weightField.describe('Other than 0: stands before all articles without a weight; small numbers first.'),
  linktitle: lineField.describe('Short headline for menus.'),
  author: lineField.describe('Who wrote the article.'),
  authors: listField.describe('Who wrote the article, if there are several.'),
  type: lineField.describe('Counts the article as of this kind for the front page. Left out: its section.'),
  translationkey: lineField.describe('Articles of several languages with the same key are translations of each other.'),
  keywords: listField.describe('Words for search engines.'),
  images: z
    .array(pictureField)
    .transform((list) => list.filter((src) => src !== undefined))
    .describe('Pictures for link previews.'),
  source: sourceField.describe(
    'Where the article comes from: an address, or a map with `name` and `url`. Left out: a last line of only `[name](address)`.',
  ),
} as const satisfies Record<string, z.ZodType>

export type FieldName = keyof typeof articleFields

export type ArticleFields = { readonly [Name in FieldName]?: z.output<(typeof articleFields)[Name]> }

/** Names that Hugo accepts for some fields. */
export const fieldAliases: Readonly<Record<string, FieldName>> = {
  modified: 'lastmod',
  pubdate: 'publishdate',
  published: 'publishdate',
  unpublishdate: 'expirydate',
  menus: 'menu',
  postmeta: 'post_meta',
}

/** Hugo fields that mean nothing here, yet are no mistake. */
export const ignoredFields: ReadonlySet<string> = new Set([
  'layout',
  'iscjklanguage',
  'build',
  '_build',
  'headless',
  'outputs',
  'sitemap',
  'cascade',
  'resources',
  'markup',
  'params',
  'audio',
  'videos',
  'series',
  'mathjaxpath',
  'mathjaxconfig',
  'id',
])
