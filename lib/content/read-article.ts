import { parseDate, type DateValue } from '@/lib/dates/parse-date'
import { isTruthy, lookupDefault, lookupParam } from '@/lib/site/lookup'
import type { ContentProblem } from '@/lib/site/problem'
import type { Site } from '@/lib/site/read-site'
import { isWidgetName } from '@/lib/site/widget-names'
import { checkShape } from '@/lib/markdown/check-shape'
import type { Article, SectionPage } from './article'
import type { ArticleFields } from './article-schema'
import { EncodingError, cleanLine, cleanText, decodeText } from './decode-text'
import { FrontMatterError, parseFrontMatter, type FrontMatter } from './front-matter'
import { pathOfPlace, placeOfFile, type FilePlace } from './place-of-file'
import { toPathSegment } from '@/lib/urls/slug'
import { FileProblems } from './problems'
import { listPictureReferences, type PictureReference } from './picture-references'
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
 */
export function readArticle(file: string, bytes: Uint8Array, site: Site): ReadResult {
  const problems = new FileProblems(file)
  const frontMatter = parseGuarded(bytes, problems)
  if (!frontMatter) return { problems: problems.list }
  problems.placeFields(frontMatter.positions)
  const fields = readFields(frontMatter.data, problems)
  const place = placeOfFile(file, site)
  checkBody(frontMatter, problems)
  if (place.name === '_index') {
    const sectionPage = toSectionPage({ file, place, fields, frontMatter, site, problems })
    return problems.hasErrors ? { problems: problems.list } : { sectionPage, problems: problems.list }
  }
  const article = toArticle({ file, place, fields, frontMatter, site, problems })
  if (problems.hasErrors) return { problems: problems.list }
  return { article, pictures: picturesOf(article, frontMatter, problems), problems: problems.list }
}

/** In a text from elsewhere, an address without a host is meant from there; only its thumbnail is ours for certain. */
function picturesOf(article: Article, { body, bodyLine }: FrontMatter, problems: FileProblems): readonly PictureReference[] {
  const { thumbnail, source } = article
  return [
    ...(thumbnail ? [{ src: thumbnail.src, ...problems.place('thumbnail') }] : []),
    ...(source ? [] : listPictureReferences(body, bodyLine)),
  ]
}

function parseGuarded(bytes: Uint8Array, problems: FileProblems): FrontMatter | undefined {
  try {
    return parseFrontMatter(decodeText(bytes))
  } catch (error) {
    if (error instanceof FrontMatterError) problems.error(error.rule, error.message, error.remedy, error.line, error.column)
    else if (error instanceof EncodingError) problems.error('encoding', error.message, 'Save it as UTF-8.')
    else throw error
    return undefined
  }
}

/** A body that Markdown cannot digest in reasonable time keeps the article back. */
function checkBody({ body, bodyLine }: FrontMatter, problems: FileProblems): void {
  if (body.startsWith('version https://git-lfs.github.com/')) {
    problems.error('lfs-pointer', 'The file is a Git LFS pointer, not the article.', 'Fetch it with `git lfs pull`.', bodyLine)
  }
  const shape = checkShape(body)
  if (shape) problems.error(shape.rule, shape.message, shape.remedy, bodyLine + shape.line - 1, shape.column)
}

interface Draft {
  readonly file: string
  readonly place: FilePlace
  readonly fields: ArticleFields
  readonly frontMatter: FrontMatter
  readonly site: Site
  readonly problems: FileProblems
}

function toArticle(draft: Draft): Article {
  const { file, place, fields, frontMatter } = draft
  const body = cleanText(frontMatter.body)
  const lifted = fields.source ? undefined : takeTrailingSource(body)
  const title = titleOf(draft)
  const section = toPathSegment(place.folders[0] ?? '')
  return {
    file,
    format: place.format,
    lang: place.lang,
    section,
    wantedPath: pathOf(draft),
    translationKey: fields.translationkey || [...place.folders, place.name].join('/').toLowerCase(),
    title,
    linkTitle: fields.linktitle || title,
    lead: fields.lead ?? '',
    summary: fields.summary ?? '',
    description: fields.description ?? '',
    ...datesOf(draft),
    draft: fields.draft ?? false,
    weight: fields.weight ?? 0,
    type: (fields.type || section).toLowerCase(),
    categories: fields.categories ?? [],
    tags: fields.tags ?? [],
    keywords: fields.keywords ?? [],
    authors: fields.authors?.length ? fields.authors : fields.author ? [fields.author] : [],
    aliases: fields.aliases ?? [],
    images: fields.images ?? [],
    thumbnail: fields.thumbnail,
    source: sourceOf(fields.source ?? lifted?.source),
    ...settingsOf(draft),
    body: (lifted?.body ?? body).trim(),
  }
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

function pathOf({ fields, place, problems }: Draft): string {
  if (fields.url !== undefined && fields.url.trim() !== '') {
    const path = wantedUrlPath(fields.url, place.lang)
    if (path !== undefined) return path
    problems.warnAt('url', 'url-path', '`url` must be a path on this site, such as `/en/about/`.', 'The address is made from the file name instead.')
  }
  const { path, collides } = pathOfPlace(place, fields.slug ?? '')
  if (collides) {
    const key = fields.slug ? 'slug' : 'title'
    problems.warnAt(key, 'reserved-path', 'The address would be that of a list of this site.', `The article is at ${path}; rename the file or set \`slug\`.`)
  }
  return path
}

function datesOf({ fields, site, problems }: Draft): Pick<Article, 'date' | 'lastmod' | 'publishAt' | 'expireAt'> {
  const read = (key: 'date' | 'lastmod' | 'publishdate' | 'expirydate'): DateValue | undefined => {
    const value = fields[key]
    if (value === undefined || value === null || value === '') return undefined
    const date = parseDate(value, site.timeZone)
    const remedy = 'Write it as `2026-03-15 08:30:00`, or with a zone: `2026-03-15T08:30:00+08:00`.'
    if (!date && (key === 'date' || key === 'lastmod')) problems.warnAt(key, 'date', `\`${key}\` is not a date: \`${value}\`.`, remedy)
    // An article that shall wait must not appear because its date is mistyped.
    else if (!date) problems.errorAt(key, 'date', `\`${key}\` is not a date: \`${value}\`.`, remedy)
    return date
  }
  const date = read('date')
  const publishAt = read('publishdate')?.time
  return { date, lastmod: read('lastmod'), publishAt: publishAt ?? date?.time, expireAt: read('expirydate')?.time }
}

type Settings = Pick<Article, 'authorbox' | 'pager' | 'toc' | 'mathjax' | 'comments' | 'sidebar' | 'widgets'>

/** Each setting by the lookup rule that Mainroad uses for it (mainroad.md §0, §1a). */
function settingsOf({ fields, site, problems }: Draft): Settings {
  const param = (key: 'authorbox' | 'pager' | 'toc') => isTruthy(lookupParam(fields, key, site[key]))
  const sidebar = lookupDefault(fields.sidebar, site.sidebar.single)
  const widgets = (lookupDefault(fields.widgets, site.sidebar.widgets) || []) as readonly string[]
  for (const name of widgets.filter((each) => !isWidgetName(each))) {
    problems.warnAt('widgets', 'unknown-widget', `There is no widget \`${name}\`.`, 'Use search, recent, categories or taglist. It is left out.')
  }
  return {
    authorbox: param('authorbox'),
    pager: param('pager'),
    toc: param('toc'),
    // Only `true` itself: Mainroad compares strictly, and prices must never become formulas.
    mathjax: lookupParam(fields, 'mathjax', site.mathjax) === true,
    comments: isTruthy(lookupDefault(fields.comments, true)),
    sidebar: sidebar === 'left' ? 'left' : isTruthy(sidebar) ? 'right' : false,
    widgets,
  }
}

function toSectionPage(draft: Draft): SectionPage {
  const { file, place, fields, frontMatter } = draft
  const { publishAt, expireAt } = datesOf(draft)
  return {
    file,
    lang: place.lang,
    section: place.folders.map(toPathSegment).join('/'),
    title: fields.title ?? '',
    description: fields.description ?? '',
    body: cleanText(frontMatter.body).trim(),
    draft: fields.draft ?? false,
    publishAt,
    expireAt,
  }
}
