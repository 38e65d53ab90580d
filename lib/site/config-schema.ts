import { z } from 'zod'
import { isTimeZone } from '@/lib/dates/zone'
import { commentsSchema } from './comments-schema'
import { isWidgetName, type WidgetName } from './widget-names'

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String)

/** A text for all languages, or one for each language tag. */
const localText = z.union([text, z.record(z.string(), text)])

const side = z.union([z.literal('left'), z.literal('right'), z.literal(false)])

const menuEntry = z
  .strictObject({
    name: localText.describe('What the reader sees: one text, or one for each language tag.'),
    url: z
      .string()
      .refine(isMenuTarget, 'must begin with / (a page of this site) or with https:// or http://')
      .describe('A path without the language (`/news/`), or a full address elsewhere.'),
    weight: z.number().default(0).describe('Order: small numbers first, entries without one last.'),
  })
  .describe('One entry of a menu.')

const widgetOptions = z.strictObject({
  limit: z.number().int().min(1).max(500).optional().describe('At most so many entries.'),
  counter: z.boolean().optional().describe('Show how many articles each entry has.'),
})

const widgetNames = z
  .array(z.string().refine(isWidgetName, 'is not a widget; there are search, recent, categories and taglist'))
  .transform((names) => names as WidgetName[])

/**
 * `site.yaml`: what the newsroom decides about its site. Every key may be left out; the defaults make a usable site.
 */
export const siteSchema = z.strictObject({
  title: text.default('Broadsheet').describe('Name of the paper.'),
  subtitle: text.optional().describe('A line beside the name.'),
  description: text.optional().describe('What the paper is about, for search engines and link previews.'),
  defaultLanguage: z
    .string()
    .refine(isLanguageTag, 'is not a language tag such as `en` or `zh-CN`')
    .optional()
    .describe('Language of files that name none, and of the entry page.'),
  languages: z
    .record(
      z.string().refine(isLanguageTag, 'is not a language tag such as `en` or `zh-CN`'),
      z.strictObject({
        name: text.optional().describe('How the language calls itself.'),
        weight: z.number().default(0).describe('Order in lists of languages.'),
        title: text.optional().describe("The paper's name in this language."),
      }),
    )
    .default({})
    .describe('The languages of the site. Left out: the language folders that exist.'),
  timeZone: z
    .string()
    .refine(isTimeZone, 'is not a time zone such as `Asia/Shanghai`')
    .default('UTC')
    .describe('Zone of dates that name none, and of all dates shown.'),
  pageSize: z.number().int().min(1).max(200).default(10).describe('Articles on one page of a list.'),
  mainSections: z
    .array(z.string())
    .default([])
    .describe('Sections (or `type`s) on the front page and in recent posts. Left out: all.'),
  menus: z
    .strictObject({
      main: z.array(menuEntry).default([]).describe('The bar below the name.'),
      side: z.array(menuEntry).default([]).describe('The menu widget of the sidebar.'),
      footer: z.array(menuEntry).default([]).describe('Links at the foot of the page.'),
    })
    .prefault({}),
  sidebar: z
    .strictObject({
      home: side.default('right').describe('Side of the sidebar on front pages, or false for none.'),
      list: side.default('right').describe('The same on sections, categories, tags and archives.'),
      single: side.default('right').describe('The same on articles.'),
      widgets: widgetNames
        .default(['search', 'recent', 'categories', 'taglist'])
        .describe('What the sidebar holds, in this order.'),
    })
    .prefault({}),
  widgets: z
    .strictObject({
      search: widgetOptions.optional(),
      recent: widgetOptions.optional(),
      categories: widgetOptions.optional(),
      taglist: widgetOptions.optional(),
    })
    .prefault({})
    .describe('Options of single widgets.'),
  author: z
    .strictObject({
      name: text.optional(),
      bio: text.optional().describe('A few sentences, Markdown.'),
      avatar: z.string().optional().describe('Address of a square picture.'),
    })
    .optional()
    .describe('Shown in the author box of articles that name no author.'),
  copyright: text.optional().describe('Who holds the rights, for the foot of the page.'),
  highlightColor: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour such as "#e22d30", in quotes')
    .default('#e22d30')
    .describe('Colour of accents.'),
  authorbox: z.boolean().default(false).describe('Author box on articles that do not say.'),
  pager: z.boolean().default(false).describe('Links to the neighbours on articles that do not say.'),
  toc: z.boolean().default(false).describe('Table of contents on articles that do not say.'),
  mathjax: z.boolean().default(false).describe('Formulas in articles that do not say.'),
  comments: commentsSchema
    .default({ provider: 'none' })
    .describe('Comments below articles, loaded only when a reader asks.'),
  mdx: z.boolean().default(false).describe('Read `.mdx` files too. Only for newsrooms whose every author is trusted.'),
})

export type SiteSettings = z.infer<typeof siteSchema>
export type MenuEntry = z.infer<typeof menuEntry>
export type LocalText = z.infer<typeof localText>

function isMenuTarget(url: string): boolean {
  return /^(\/(?![/\\])|https?:\/\/)/.test(url)
}

/** A language tag of the shape `xx`, `xx-YY` or `xx-Zzzz-YY` that names a known language. */
export function isLanguageTag(tag: string): boolean {
  if (!/^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i.test(tag)) return false
  const language = tag.split('-')[0]?.toLowerCase() ?? ''
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) !== undefined
}
