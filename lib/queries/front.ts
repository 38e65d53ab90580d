import type { BlockLayout, FrontBlockSettings } from '@/lib/site/front-schema'
import { toTermSlug } from '@/lib/urls/slug'
import { getSummaries, type ArticleSummary } from './article-summary'
import { listIds, type ListScope } from './lists'
import { listSections } from './sections'
import type { Snapshot } from './snapshot'
import { getTerm, listTermsByNewest } from './terms'

/** A front page made of sections. No story is on it twice. */
export interface Front {
  readonly lead?: ArticleSummary | undefined
  /** The next ones, of middle size. */
  readonly secondary: readonly ArticleSummary[]
  readonly latest: readonly ArticleSummary[]
  readonly blocks: readonly FrontBlock[]
}

/** The stories of a section, category or tag, at least two. */
export interface FrontBlock {
  readonly title: string
  /** Where all of its stories are. */
  readonly path: string
  readonly layout: BlockLayout
  readonly stories: readonly ArticleSummary[]
}

/** Beside a lead with a picture; one without leaves room for another. */
const SECONDARY = 2
/** With the lead and the secondary stories that is what fits above the fold. */
const LATEST = 7
const MOST_LATEST = 14
const DEFAULT_LIMIT = 5
const MOST_BLOCKS = 6
/** Two headlines are a block, one alone looks like a mistake. */
const LEAST_STORIES = 2

/** The front page of a language; `undefined` where the newsroom wants a list. */
export function getFront(snapshot: Snapshot, lang: string): Front | undefined {
  const { front, pageSize } = snapshot.site
  if (front === 'list') return undefined
  const settings = front === 'sections' ? {} : front
  const left = Math.min(MOST_LATEST, Math.max(LATEST, pageSize - 1 - SECONDARY))
  const ids = listIds(snapshot, { kind: 'main', lang }).slice(0, 1 + SECONDARY + (settings.latest ?? left))
  const [lead, ...others] = getSummaries(snapshot, ids)
  const secondary = others.slice(0, lead?.thumbnail ? SECONDARY : SECONDARY + 1)
  const used = new Set(ids)
  const wanted = settings.blocks ? namedBlocks(snapshot, lang, settings.blocks) : defaultBlocks(snapshot, lang)
  const blocks = wanted.flatMap((block, at) => fillBlock(snapshot, block, { used, at }))
  return { lead, secondary, latest: others.slice(secondary.length), blocks }
}

interface WantedBlock {
  readonly title: string
  readonly path: string
  readonly scope: ListScope
  readonly limit: number
  readonly layout?: BlockLayout | undefined
}

/** What the newsroom has asked for; what this language does not have is left out. */
function namedBlocks(snapshot: Snapshot, lang: string, blocks: readonly FrontBlockSettings[]): readonly WantedBlock[] {
  return blocks.flatMap(({ section, category, tag, limit, layout }) => {
    const found =
      section === undefined
        ? ofTerm(snapshot, lang, category === undefined ? ['tags', tag ?? ''] : ['categories', category])
        : ofSections(snapshot, lang).find((each) => each.section === section.toLowerCase())
    return found ? [{ ...found, limit, layout }] : []
  })
}

function ofTerm(snapshot: Snapshot, lang: string, [taxonomy, name]: readonly ['categories' | 'tags', string]) {
  const term = getTerm(snapshot, lang, taxonomy, toTermSlug(name))
  return (
    term && { title: term.name, path: term.path, scope: { kind: 'term', lang, taxonomy, slug: term.slug } as const }
  )
}

function ofSections(snapshot: Snapshot, lang: string) {
  return listSections(snapshot, lang).map(({ section, title, path }) => ({
    section,
    title,
    path,
    scope: { kind: 'section', lang, section } as const,
  }))
}

/** The sections that the front page is made of, as the menu has them; a paper with a single one is told apart by its categories. */
function defaultBlocks(snapshot: Snapshot, lang: string): readonly WantedBlock[] {
  const main = snapshot.site.mainSections.map((name) => name.toLowerCase())
  const sections = ofSections(snapshot, lang)
    .filter(({ section }) => !section.includes('/') && (main.length === 0 || main.includes(section)))
    .sort((a, b) => main.indexOf(a.section) - main.indexOf(b.section))
  const blocks =
    sections.length > 1
      ? sections
      : listTermsByNewest(snapshot, lang, 'categories').map(({ name, path, slug }) => ({
          title: name,
          path,
          scope: { kind: 'term', lang, taxonomy: 'categories', slug } as const,
        }))
  return blocks.slice(0, MOST_BLOCKS).map((block) => ({ ...block, limit: DEFAULT_LIMIT }))
}

/** The newest stories of a block that are not on the page yet. @param used grows by them */
function fillBlock(
  snapshot: Snapshot,
  { scope, limit, layout, title, path }: WantedBlock,
  { used, at }: { used: Set<number>; at: number },
): FrontBlock[] {
  const ids = listIds(snapshot, scope)
    .filter((id) => !used.has(id))
    .slice(0, limit)
  if (ids.length < LEAST_STORIES) return []
  const all = getSummaries(snapshot, ids)
  const shape = layoutFor(all, layout ?? (at % 2 === 0 ? 'lead' : 'cards'))
  // Headlines stand in two columns; an odd one would leave a hole.
  const stories = shape === 'headlines' ? all.slice(0, all.length - (all.length % 2)) : all
  for (const id of ids.slice(0, stories.length)) used.add(id)
  return [{ title, path, stories, layout: shape }]
}

/** Few stories, or cards without pictures, stand better as headlines. */
function layoutFor(stories: readonly ArticleSummary[], wanted: BlockLayout): BlockLayout {
  const pictures = stories.filter(({ thumbnail }) => thumbnail !== '').length
  if (wanted === 'lead') return stories.length > 2 ? 'lead' : 'headlines'
  return wanted === 'cards' && pictures >= 2 && stories.length > 2 ? 'cards' : 'headlines'
}
