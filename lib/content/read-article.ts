import { lookupDefault } from '@/lib/site/lookup'
import type { ContentProblem } from '@/lib/site/problem'
import type { Site } from '@/lib/site/read-site'
import { settingsFor } from '@/lib/site/settings-for'
import { toPathSegment } from '@/lib/urls/slug'
import type { Article, SectionPage } from './article'
import { aliasesOf, pathOf } from './article-path'
import type { Visibility } from './article-schema'
import { settingsOf } from './article-settings'
import { buildOf } from './build-field'
import { checkBody, parseGuarded, warnOfShortcodes } from './check-file'
import { cleanLine, cleanText } from './decode-text'
import { detectOtherLanguage } from './detect-language'
import type { FileDraft } from './file-draft'
import type { FrontMatter } from './front-matter'
import { readMenuField } from './menu-field'
import { paramOf, paramsOf, type Params } from './own-params'
import { listPictureReferences, type PictureReference } from './picture-references'
import { placeOfFile } from './place-of-file'
import { FileProblems } from './problems'
import { readDates } from './read-dates'
import { readFields } from './read-fields'
import { dropRepeatedTitle } from './repeated-title'
import { toSectionPage } from './section-page'
import { takeTrailingSource } from './trailing-source'

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

function toArticle(draft: FileDraft, data: Params): Article {
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
function otherLanguageOf({ place, fields, problems }: FileDraft, title: string, text: string): string | undefined {
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
function thumbnailOf({ fields: { thumbnail }, site }: FileDraft): Article['thumbnail'] {
  if (!thumbnail) return undefined
  const places = lookupDefault('visibility' in thumbnail ? thumbnail.visibility : undefined, site.thumbnail.visibility)
  return { src: thumbnail.src, visibility: lookupDefault(places, ['list', 'post']) as readonly Visibility[] }
}

/** A source without a name is called after its host. */
function sourceOf(source: Article['source']): Article['source'] {
  if (!source) return undefined
  return { url: source.url, name: source.name || new URL(source.url).hostname.replace(/^www\./, '') }
}

function titleOf({ fields, frontMatter, place, problems }: FileDraft): string {
  if (fields.title) return fields.title
  const heading = frontMatter.body.split('\n', 200).find((line) => /^#{1,6}\s/.test(line)) ?? ''
  const title = fields.linktitle || cleanLine(heading.slice(0, 500)).replace(/^#+ | #+$/g, '') || place.name
  const remedy = `Add a \`title\`. Until then the article is called “${title}”.`
  problems.warnAt('title', 'missing-title', 'The article has no title.', remedy)
  return title
}
