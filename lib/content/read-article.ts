import { isTruthy, lookupDefault, lookupParam } from '@/lib/site/lookup'
import type { ContentProblem } from '@/lib/site/problem'
import type { Site } from '@/lib/site/read-site'
import { toAliasPath } from './alias-path'
import { buildOf } from './build-field'
import { cascadeOf } from './cascade-field'
import { POST_META, type PostMeta } from '@/lib/site/config-schema'
import { settingsFor } from '@/lib/site/settings-for'
import { isKnownWidget, widgetRemedy } from '@/lib/site/widget-names'
import { checkShape } from '@/lib/markdown/check-shape'
import { findShortcodeProblems } from '@/lib/markdown/find-shortcode-problems'
import type { Article, SectionPage } from './article'
import type { ArticleFields, Visibility } from './article-schema'
import { EncodingError, cleanLine, cleanText, decodeText } from './decode-text'
import { parseFrontMatter, type FrontMatter } from './front-matter'
import { FrontMatterError } from './front-matter-error'
import { detectOtherLanguage } from './detect-language'
import { dropRepeatedTitle } from './repeated-title'
import { paramOf, paramsOf, type Params } from './own-params'
import { pathOfPlace, placeOfFile, type FilePlace } from './place-of-file'
import { toPathSegment } from '@/lib/urls/slug'
import { readMenuField } from './menu-field'
import { FileProblems } from './problems'
import { listPictureReferences, type PictureReference } from './picture-references'
import { readDates } from './read-dates'
import { readFields } from './read-fields'
import { takeTrailingSource } from './trailing-source'
import { wantedUrlPath } from './wanted-url'

export interface ReadResult {
  readonly article?: Article
  readonly sectionPage?: SectionPage
  /** Pictures of our own site that the article shows. */
  readonly pictures?: readonly PictureReference[]
  /** With an error among them there is neither article nor section page. */
  readonly problems: readonly ContentProblem[]
}

/**
 * Reads one content file. Never throws for bad content: what is wrong is told in `problems`.
 * @param file path relative to the content folder, with `/`
 * @param inherited fields that the folders above hand down (Hugo's `cascade`)
 */
export function readArticle(
  file: string,
  bytes: Uint8Array,
  site: Site,
  inherited: Readonly<Record<string, unknown>> = {},
): ReadResult {
  const problems = new FileProblems(file)
  const frontMatter = parseGuarded(bytes, problems)
  if (!frontMatter) return { problems: problems.list }
  problems.placeFields(frontMatter.positions)
  const fields = readFields(withInherited(frontMatter.data, inherited), problems)
  const place = placeOfFile(file, site)
  checkBody(frontMatter, problems)
  if (place.name === '_index') {
    warnOfShortcodes(frontMatter, problems)
    const sectionPage = toSectionPage({ file, place, fields, frontMatter, site, problems })
    return problems.hasErrors ? { problems: problems.list } : { sectionPage, problems: problems.list }
  }
  const data = withInherited(frontMatter.data, inherited)
  const article = toArticle({ file, place, fields, frontMatter, site, problems }, data)
  warnOfShortcodes(frontMatter, problems, (name) => paramOf(name, article, site) !== undefined)
  if (problems.hasErrors) return { problems: problems.list }
  return { article, pictures: picturesOf(article, frontMatter, problems), problems: problems.list }
}

/** In a text from elsewhere, an address without a host is meant from there; only its thumbnail is ours for certain. */
function picturesOf(
  article: Article,
  { body, bodyLine }: FrontMatter,
  problems: FileProblems,
): readonly PictureReference[] {
  const { thumbnail, source } = article
  return [
    ...(thumbnail ? [{ src: thumbnail.src, ...problems.place('thumbnail') }] : []),
    ...(source ? [] : listPictureReferences(body, bodyLine)),
  ]
}

/** A field of the file wins over an inherited one, whatever the case of their keys. */
function withInherited(data: Readonly<Record<string, unknown>>, inherited: Readonly<Record<string, unknown>>) {
  const own = new Set(Object.keys(data).map((key) => key.toLowerCase()))
  const missing = Object.entries(inherited).filter(([key]) => !own.has(key.toLowerCase()))
  return { ...data, ...Object.fromEntries(missing) }
}

/** The front matter of a file; what cannot be read is told in `problems`. */
export function parseGuarded(bytes: Uint8Array, problems: FileProblems): FrontMatter | undefined {
  try {
    return parseFrontMatter(decodeText(bytes))
  } catch (error) {
    if (error instanceof FrontMatterError)
      problems.error(error.rule, error.message, error.remedy, error.line, error.column)
    else if (error instanceof EncodingError) problems.error('encoding', error.message, 'Save it as UTF-8.')
    else throw error
    return undefined
  }
}

/** A body that Markdown cannot digest in reasonable time keeps the article back. */
export function checkBody({ body, bodyLine }: FrontMatter, problems: FileProblems): void {
  if (body.startsWith('version https://git-lfs.github.com/')) {
    problems.error(
      'lfs-pointer',
      'The file is a Git LFS pointer, not the article.',
      'Fetch it with `git lfs pull`.',
      bodyLine,
    )
  }
  const shape = checkShape(body)
  if (shape) problems.error(shape.rule, shape.message, shape.remedy, bodyLine + shape.line - 1, shape.column)
}

/** @param hasParam whether the shortcode `param` can print what is so called; left out where that is not known */
export function warnOfShortcodes(
  { body, bodyLine }: FrontMatter,
  problems: FileProblems,
  hasParam?: (name: string) => boolean,
): void {
  for (const { rule, message, remedy, line, column } of findShortcodeProblems(body, hasParam))
    problems.warn(rule, message, remedy, bodyLine + line - 1, column)
}

interface Draft {
  readonly file: string
  readonly place: FilePlace
  readonly fields: ArticleFields
  readonly frontMatter: FrontMatter
  readonly site: Site
  readonly problems: FileProblems
}

function toArticle(draft: Draft, data: Params): Article {
  const { file, place, fields, frontMatter } = draft
  const body = cleanText(frontMatter.body)
  const lifted = fields.source ? undefined : takeTrailingSource(body)
  const title = titleOf(draft)
  const text = dropRepeatedTitle((lifted?.body ?? body).trim(), title)
  const folders = place.folders.map(toPathSegment).filter(Boolean)
  const section = folders[0] ?? ''
  const wantedPath = pathOf(draft)
  return {
    file,
    format: place.format,
    lang: place.lang,
    folders: folders.join('/'),
    section,
    wantedPath,
    translationKey: fields.translationkey || [...place.folders, place.name].join('/').toLowerCase(),
    title,
    linkTitle: fields.linktitle || title,
    lead: fields.lead ?? '',
    summary: fields.summary ?? '',
    description: fields.description ?? '',
    ...readDates(fields, settingsFor(draft.site, place.lang).timeZone, draft.problems),
    draft: (fields.draft ?? false) || !buildOf(frontMatter.data).hasPage,
    listed: buildOf(frontMatter.data).isListed,
    weight: fields.weight ?? 0,
    type: (fields.type || section).toLowerCase(),
    categories: fields.categories ?? [],
    tags: fields.tags ?? [],
    keywords: fields.keywords ?? [],
    authors: fields.authors?.length ? fields.authors : fields.author ? [fields.author] : [],
    aliases: aliasesOf(draft, wantedPath),
    images: fields.images ?? [],
    thumbnail: thumbnailOf(draft),
    source: sourceOf(fields.source ?? lifted?.source),
    ...settingsOf(draft),
    params: paramsOf(data, body),
    menus: readMenuField(fields.menu, { name: fields.linktitle || title, weight: fields.weight ?? 0 }, draft.problems),
    textLang: otherLanguageOf(draft, title, text),
    body: text,
  }
}

/** Told to the newsroom too, because addresses, menus and feeds go by the declared one. */
function otherLanguageOf({ place, fields, problems }: Draft, title: string, text: string): string | undefined {
  const found = detectOtherLanguage(`${fields.title ?? title}\n${text}`, place.lang)
  if (found)
    problems.warn(
      'text-language',
      `The text is not in \`${place.lang}\` but in \`${found}\`.`,
      'Move the file to the folder of its language. Until then it is marked as what it is.',
    )
  return found
}

/** Where the picture shows: the page's word, the site's, both places (Mainroad's `default SITE PAGE`). */
function thumbnailOf({ fields: { thumbnail }, site }: Draft): Article['thumbnail'] {
  if (!thumbnail) return undefined
  const places = lookupDefault('visibility' in thumbnail ? thumbnail.visibility : undefined, site.thumbnail.visibility)
  return { src: thumbnail.src, visibility: lookupDefault(places, ['list', 'post']) as readonly Visibility[] }
}

/** A source without a name is called after its host. */
function sourceOf(source: Article['source']): Article['source'] {
  if (!source) return undefined
  return { url: source.url, name: source.name || new URL(source.url).hostname.replace(/^www\./, '') }
}

function titleOf({ fields, frontMatter, place, problems }: Draft): string {
  if (fields.title) return fields.title
  const heading = frontMatter.body.split('\n', 200).find((line) => /^#{1,6}\s/.test(line)) ?? ''
  const title = fields.linktitle || cleanLine(heading.slice(0, 500)).replace(/^#+ | #+$/g, '') || place.name
  const remedy = `Add a \`title\`. Until then the article is called “${title}”.`
  problems.warnAt('title', 'missing-title', 'The article has no title.', remedy)
  return title
}

function pathOf({ fields, place, problems, site }: Draft): string {
  const languages = site.languages.map(({ tag }) => tag)
  if (fields.url !== undefined && fields.url.trim() !== '') {
    const path = wantedUrlPath(fields.url, place.lang, languages)
    if (path !== undefined) return path
    problems.warnAt(
      'url',
      'url-path',
      '`url` must be a path on this site, such as `/en/about/`.',
      'The address is made from the file name instead.',
    )
  }
  const { path, collides } = pathOfPlace(place, fields.slug ?? '')
  if (collides) {
    const key = fields.slug ? 'slug' : 'title'
    problems.warnAt(
      key,
      'reserved-path',
      'The address would be that of a list of this site.',
      `The article is at ${path}; rename the file or set \`slug\`.`,
    )
  }
  return path
}

/** Earlier addresses, and the one that `url` gave where it could not be had. */
function aliasesOf({ fields, problems }: Draft, path: string): readonly string[] {
  const written = (fields.aliases ?? []).flatMap((alias) => {
    const aliasPath = toAliasPath(alias, path)
    if (aliasPath === undefined)
      problems.warnAt('aliases', 'alias', `\`${alias}\` is not a path on this site.`, 'Write it as `/en/old/address/`.')
    return aliasPath ?? []
  })
  const url = fields.url ? toAliasPath(fields.url, path) : undefined
  return [...new Set([...written, ...(url ? [url] : [])])].filter((alias) => alias !== path && alias !== `${path}/`)
}

type Settings = Pick<
  Article,
  'authorbox' | 'pager' | 'toc' | 'mathjax' | 'comments' | 'sidebar' | 'widgets' | 'postMeta'
>

/** Each setting by the lookup rule that Mainroad uses for it. */
function settingsOf(draft: Draft): Settings {
  const { fields, site } = draft
  const param = (key: 'authorbox' | 'pager' | 'toc') => isTruthy(lookupParam(fields, key, site[key]))
  return {
    authorbox: param('authorbox'),
    pager: param('pager'),
    toc: param('toc'),
    // Only `true` itself: Mainroad compares strictly, and prices must never become formulas.
    mathjax: lookupParam(fields, 'mathjax', site.mathjax) === true,
    comments: isTruthy(lookupDefault(fields.comments, true)),
    sidebar: toSide(lookupDefault(fields.sidebar, site.sidebar.single)),
    widgets: (lookupDefault(ownWidgets(draft), lookupDefault(site.sidebar.singleWidgets, site.sidebar.widgets)) ||
      []) as readonly string[],
    postMeta: postMetaOf(draft),
  }
}

/** Only `left` itself is left; whatever else is true in Go's sense is right. */
function toSide(value: unknown): 'left' | 'right' | false {
  return value === 'left' ? 'left' : isTruthy(value) ? 'right' : false
}

/** The page's own list of widgets; unknown names are reported and left for the sidebar to pass over. */
function ownWidgets({ fields: { widgets }, site, problems }: Draft): readonly string[] | false | undefined {
  for (const name of (widgets || []).filter((each) => !isKnownWidget(each, site.customWidgets)))
    problems.warnAt('widgets', 'unknown-widget', `There is no widget \`${name}\`.`, widgetRemedy(site.customWidgets))
  return widgets
}

function postMetaOf({ fields, site, problems }: Draft): readonly PostMeta[] {
  const value = lookupParam(fields, 'post_meta', site.postMeta)
  if (!isTruthy(value)) return []
  const names = [...new Set(value as readonly string[])]
  const isPostMeta = (name: string): name is PostMeta => (POST_META as readonly string[]).includes(name)
  for (const name of names.filter((each) => !isPostMeta(each)))
    problems.warnAt(
      'post_meta',
      'unknown-post-meta',
      `\`post_meta\` knows no \`${name}\`.`,
      `Use ${POST_META.join(', ')}. It is left out.`,
    )
  return names.filter(isPostMeta)
}

function toSectionPage(draft: Draft): SectionPage {
  const { file, place, fields, frontMatter, site, problems } = draft
  const { publishAt, expireAt } = readDates(fields, settingsFor(site, place.lang).timeZone, problems)
  const sidebar = lookupDefault(fields.sidebar, undefined)
  const name = fields.linktitle || fields.title || place.folders.at(-1) || ''
  return {
    file,
    lang: place.lang,
    section: place.folders.map(toPathSegment).join('/'),
    title: fields.title ?? '',
    description: fields.description ?? '',
    menus: readMenuField(fields.menu, { name, weight: fields.weight ?? 0 }, problems),
    sidebar: sidebar === undefined ? undefined : toSide(sidebar),
    widgets: lookupDefault(ownWidgets(draft) || undefined, undefined) as readonly string[] | undefined,
    body: cleanText(frontMatter.body).trim(),
    cascade: cascadeOf(draft),
    draft: fields.draft ?? false,
    publishAt,
    expireAt,
  }
}
