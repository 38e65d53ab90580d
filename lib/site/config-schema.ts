import { z } from 'zod'
import { isDateLayout } from '@/lib/dates/date-layout'
import { isTimeZone } from '@/lib/dates/zone'
import { commentsSchema } from './comments-schema'
import { frontSchema } from './front-schema'
import { isAccount, isWebAddress, type Network } from './social-links'

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String)

/** A text for all languages, or one for each language tag. */
const localText = z.union([text, z.record(z.string(), text)])

const side = z.union([z.literal('left'), z.literal('right'), z.literal(false)])

/** Text without markup: Hugo prints HTML here, we print words. */
const plainText = text.transform(withoutTags)

const menuEntry = z
  .strictObject({
    name: localText.describe('What the reader sees: one text, or one for each language tag.'),
    url: z
      .string()
      .refine(isMenuTarget, 'must begin with / (a page of this site) or with https:// or http://')
      .describe('A path without the language (`/news/`), or a full address elsewhere.'),
    weight: z.number().default(0).describe('Order: small numbers first, entries without one last.'),
    identifier: text.optional().describe('Name by which other entries call it their parent. Left out: its name.'),
    parent: text.optional().describe('Identifier or name of the entry below which this one stands.'),
    pre: plainText.optional().describe('Text before the name, plain.'),
    post: plainText.optional().describe('Text after the name, plain.'),
  })
  .describe('One entry of a menu.')

const menu = z.array(menuEntry)

const widgetOptions = z.strictObject({
  limit: z.number().int().min(1).max(500).optional().describe('At most so many entries.'),
  counter: z.boolean().optional().describe('Show how many articles each entry has.'),
  order: z
    .enum(['name', 'count', 'newest'], { error: 'must be name, count or newest' })
    .optional()
    .describe('Order of categories and tags: by name, most articles first, or newest article first. Default: name.'),
})

const account = text.refine(isAccount, 'must be a name on that site or an address that begins with https://').optional()

const socialOptions = z
  .strictObject({
    facebook: account,
    twitter: account,
    instagram: account,
    linkedin: account,
    telegram: account,
    github: account,
    gitlab: account,
    bitbucket: account,
    email: z
      .string()
      .regex(/^[^\s@<>"]+@[^\s@<>"]+$/, 'must be a mail address')
      .optional(),
    custom: z
      .array(
        z.strictObject({
          title: localText.describe('What the reader sees: one text, or one for each language tag.'),
          url: z.string().refine(isWebAddress, 'must be an address that begins with https:// or http://'),
          rel: z
            .union([z.literal(false), z.string()])
            .optional()
            .describe('`rel` of the link, such as `me`; false for none. Default: noopener noreferrer.'),
          icon: z.unknown().optional().describe("Not used: the theme's icons are not part of this site."),
        }),
      )
      .default([])
      .describe('Further links, below the others in this order.'),
  } satisfies Record<Network | 'email' | 'custom', z.ZodType>)
  .describe('The paper elsewhere: its name there, or the full address.')

/** What an article may say above its text. */
export const POST_META = ['date', 'author', 'categories', 'translations'] as const

export type PostMeta = (typeof POST_META)[number]

const thumbnailPlaces = z.array(z.enum(['list', 'post'], { error: 'must be list or post' }))

/** Names are judged when the files below `widgets/` are known too. */
const widgetNames = z.array(z.string())

const timeZone = z.string().refine(isTimeZone, 'is not a time zone such as `Asia/Shanghai`')

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
        subtitle: text.optional().describe('The line beside the name in this language.'),
        description: text.optional().describe('What the paper is about, in this language.'),
        timeZone: timeZone.optional().describe('Zone of the dates of this language.'),
        menus: z
          .strictObject({ main: menu.optional(), side: menu.optional(), footer: menu.optional() })
          .optional()
          .describe("Menus of this language; each takes the place of the site's."),
      }),
    )
    .default({})
    .describe('The languages of the site. Left out: the language folders that exist.'),
  timeZone: timeZone.default('UTC').describe('Zone of dates that name none, and of all dates shown.'),
  pageSize: z.number().int().min(1).max(200).default(10).describe('Articles on one page of a list.'),
  mainSections: z
    .array(z.string())
    .default([])
    .describe('Sections (or `type`s) on the front page and in recent posts. Left out: all.'),
  front: frontSchema.describe('The front page: sections, or `list` for a single list of all stories.'),
  menus: z
    .strictObject({
      main: menu.default([]).describe('The bar below the name. Left out: the sections, categories, tags and archives.'),
      side: menu.default([]).describe('The menu widget of the sidebar.'),
      footer: menu.default([]).describe('Links at the foot of the page.'),
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
      homeWidgets: widgetNames.optional().describe('The same on front pages only.'),
      listWidgets: widgetNames.optional().describe('The same on sections, categories, tags and archives only.'),
      singleWidgets: widgetNames.optional().describe('The same on articles only.'),
    })
    .prefault({}),
  widgets: z
    .strictObject({
      search: widgetOptions.optional(),
      'ddg-search': widgetOptions.optional(),
      recent: widgetOptions.optional(),
      categories: widgetOptions.optional(),
      taglist: widgetOptions.optional(),
      social: socialOptions.optional(),
      languages: widgetOptions.optional(),
      sidemenu: widgetOptions.optional(),
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
  logo: z
    .strictObject({
      title: z
        .union([z.literal(false), localText])
        .optional()
        .describe("The name at the head of each page; false for none. Left out: the paper's name."),
      subtitle: z
        .union([z.literal(false), localText])
        .optional()
        .describe('The line below it; false for none. Left out: the subtitle.'),
      image: z
        .string()
        .refine(isMenuTarget, 'must begin with / (a file below `static/`) or with https://')
        .optional()
        .describe('Picture beside the name, or instead of it.'),
    })
    .prefault({})
    .describe('The head of the paper.'),
  postMeta: z
    .array(z.enum(POST_META, { error: `must be one of ${POST_META.join(', ')}` }))
    .default(['date', 'categories', 'author', 'translations'])
    .describe('What stands with the headline of articles that do not say.'),
  thumbnail: z
    .strictObject({
      visibility: thumbnailPlaces
        .default(['list', 'post'])
        .describe("Where pictures show that do not say: `list`, `post` (above the article's text) or both."),
    })
    .prefault({}),
  dateFormat: text
    .refine(
      isDateLayout,
      'must be a layout of Go such as `January 02, 2006`, or :date_full, :date_long, :date_medium, :date_short',
    )
    .optional()
    .describe('How dates are written. Left out: as the language writes them, with hour and minute.'),
  readMore: z.boolean().default(false).describe('“Read more” in lists below a summary that was cut from the text.'),
  summaryLength: z
    .number()
    .int()
    .min(20)
    .max(2000)
    .default(200)
    .describe('Characters of a summary that is made from the text.'),
  authorbox: z.boolean().default(false).describe('Author box on articles that do not say.'),
  pager: z.boolean().default(false).describe('Links to the neighbours on articles that do not say.'),
  toc: z.boolean().default(false).describe('Table of contents on articles that do not say.'),
  mathjax: z.boolean().default(false).describe('Formulas in articles that do not say.'),
  comments: commentsSchema
    .default({ provider: 'none' })
    .describe('Comments below articles, loaded only when a reader asks.'),
  params: z.record(z.string(), z.unknown()).default({}).describe('Values of your own, for the shortcode `param`.'),
  mdx: z.boolean().default(false).describe('Read `.mdx` files too. Only for newsrooms whose every author is trusted.'),
})

export type SiteSettings = z.infer<typeof siteSchema>
export type MenuEntry = z.infer<typeof menuEntry>
export type Menus = SiteSettings['menus']
export type MenuName = keyof Menus
export type LocalText = z.infer<typeof localText>

/** A path of this site or a full address elsewhere. */
export function isMenuTarget(url: string): boolean {
  return /^(\/(?![/\\])|https?:\/\/)/.test(url)
}

/** Words without the tags that stand among them. */
export function withoutTags(value: string): string {
  return value.replace(/<[^<>]*>/g, '').trim()
}

/** A language tag of the shape `xx`, `xx-YY` or `xx-Zzzz-YY` that names a known language. */
export function isLanguageTag(tag: string): boolean {
  if (!/^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i.test(tag)) return false
  const language = tag.split('-')[0]?.toLowerCase() ?? ''
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) !== undefined
}
