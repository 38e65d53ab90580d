import type { Taxonomy } from '@/lib/urls/address'
import { archivePath } from '@/lib/urls/paths'
import { getArticle, type ArticleView } from './articles'
import type { ArticleSummary } from './article-summary'
import { getFront, type Front } from './front'
import { getArticleFrame, getFrame, type Frame } from './frame'
import { countArchiveMonths, cutPage, listArchiveMonths, listArticles, type ListPage, type MonthCount } from './lists'
import type { PageRequest } from './page-request'
import { getFrontIntro, getSection, type Section } from './sections'
import { getTerm, listTermsByNewest, type Term } from './terms'

/** A page of the site with everything it shows. What an address leads to is decided here, for rendering and for refusing alike. */
export type SitePage =
  | {
      readonly kind: 'front'
      readonly frame: Frame
      /** Markdown of `_index.md`, on the first page. */
      readonly intro: string
      /** Of a first page that is made of sections. */
      readonly front?: Front | undefined
      readonly list: ListPage<ArticleSummary>
    }
  | { readonly kind: 'article'; readonly frame: Frame; readonly view: ArticleView }
  | {
      readonly kind: 'section'
      readonly frame: Frame
      readonly section: Section
      readonly list: ListPage<ArticleSummary>
    }
  | { readonly kind: 'taxonomy'; readonly frame: Frame; readonly taxonomy: Taxonomy; readonly list: ListPage<Term> }
  | {
      readonly kind: 'term'
      readonly frame: Frame
      readonly taxonomy: Taxonomy
      readonly term: Term
      readonly list: ListPage<ArticleSummary>
    }
  | { readonly kind: 'archives'; readonly frame: Frame; readonly months: readonly MonthCount[] }
  | {
      readonly kind: 'archive'
      readonly frame: Frame
      readonly year: number
      readonly month?: number | undefined
      readonly list: ListPage<ArticleSummary>
    }
  | { readonly kind: 'search'; readonly frame: Frame }
  | { readonly kind: 'not-found'; readonly frame: Frame }

/** Terms on one page of an overview; they are short. */
export const TERMS_PER_PAGE = 100

/** The page that a request asks for; `undefined` when there is none, which is a 404. */
export function getPage(request: PageRequest): SitePage | undefined {
  const { address } = request
  switch (address.kind) {
    case 'front':
      return getFrontPage(request, address.page)
    case 'content':
      return getContentPage(request, address.page)
    case 'taxonomy':
      return getTaxonomyPage(request, address.taxonomy, address.page)
    case 'term':
      return getTermPage(request, address)
    case 'archive':
      return getArchivePage(request, address)
    case 'search':
    case 'not-found':
      return { kind: address.kind, frame: frameOf(request, 'list') }
  }
}

function getFrontPage(request: PageRequest, page: number): SitePage | undefined {
  const list = listArticles(
    request.snapshot,
    { kind: 'main', lang: request.language.tag },
    { path: request.path, page },
  )
  const intro = page === 1 ? getFrontIntro(request.snapshot, request.language.tag) : ''
  const front = page === 1 ? getFront(request.snapshot, request.language.tag) : undefined
  const frame = frameOf(request, 'home', page === 1 ? undefined : momentOf(list))
  return list && { kind: 'front', frame, intro, front, list }
}

function getContentPage(request: PageRequest, page: number): SitePage | undefined {
  const { snapshot, path, language } = request
  const view = page === 1 ? getArticle(snapshot, path) : undefined
  if (view) return { kind: 'article', frame: getArticleFrame(snapshot, view), view }
  const section = getSection(snapshot, path, language.tag)
  if (!section) return undefined
  const list = listArticles(snapshot, { kind: 'section', lang: language.tag, section: section.section }, { path, page })
  const frame = getFrame(snapshot, { lang: language.tag, path, kind: 'list', asOf: momentOf(list) }, section)
  return list && { kind: 'section', frame, section, list }
}

function getTaxonomyPage(request: PageRequest, taxonomy: Taxonomy, page: number): SitePage | undefined {
  const { snapshot, path, language } = request
  const list = cutPage(listTermsByNewest(snapshot, language.tag, taxonomy), { path, page }, TERMS_PER_PAGE)
  return list && { kind: 'taxonomy', frame: frameOf(request, 'list'), taxonomy, list }
}

function getTermPage(
  request: PageRequest,
  { taxonomy, slug, page }: { taxonomy: Taxonomy; slug: string; page: number },
): SitePage | undefined {
  const { snapshot, path, language } = request
  const term = getTerm(snapshot, language.tag, taxonomy, slug)
  const list = term && listArticles(snapshot, { kind: 'term', lang: language.tag, taxonomy, slug }, { path, page })
  return list && { kind: 'term', frame: frameOf(request, 'list', momentOf(list)), taxonomy, term, list }
}

function getArchivePage(
  request: PageRequest,
  address: { year?: number; month?: number; page: number },
): SitePage | undefined {
  const { snapshot, path, language } = request
  const { year, month, page } = address
  const months = listArchiveMonths(snapshot, language.tag)
  if (year === undefined) {
    return { kind: 'archives', frame: frameOf(request, 'list'), months: countArchiveMonths(snapshot, language.tag) }
  }
  if (!months.some((each) => each.year === year && (month === undefined || each.month === month))) return undefined
  const list = listArticles(snapshot, { kind: 'archive', lang: language.tag, year, month }, { path, page })
  return list && { kind: 'archive', frame: frameOf(request, 'list', momentOf(list)), year, month, list }
}

function frameOf({ snapshot, language, path }: PageRequest, kind: 'home' | 'list', asOf?: number): Frame {
  return getFrame(snapshot, { lang: language.tag, path, kind, asOf })
}

/** A page of a list is of the time of its newest article; one without dated articles is always of the present. */
function momentOf(list: ListPage<ArticleSummary> | undefined): number | undefined {
  const times = list?.items.flatMap(({ time }) => time ?? []) ?? []
  return times.length === 0 ? undefined : Math.max(...times)
}

/** The yearly and monthly archives of a language. */
export function listArchives(
  months: readonly MonthCount[],
  lang: string,
): readonly { path: string; total: number; year: number; month?: number }[] {
  const years = new Map<number, number>()
  for (const { year, count } of months) years.set(year, (years.get(year) ?? 0) + count)
  return [
    ...[...years].map(([year, total]) => ({ path: archivePath(lang, year), total, year })),
    ...months.map(({ year, month, count }) => ({
      path: archivePath(lang, year, month),
      total: count,
      year,
      month,
    })),
  ]
}
