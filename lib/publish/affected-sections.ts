import { pathOfNames } from '@/lib/content/place-of-file'
import type { SectionFacts } from '@/lib/index/change-facts'
import { listPlaces } from '@/lib/queries/lists'
import { listSections } from '@/lib/queries/sections'
import { IS_PUBLISHED } from '@/lib/queries/snapshot'
import { feedPath, frontPath } from '@/lib/urls/paths'
import type { AffectedSet } from './affected-set'
import type { Difference } from './difference'

/** A section that came, went or says something else of itself. */
export interface ChangedSection {
  readonly section: string
  readonly path: string
  /** It came, went or is called otherwise: where it is linked, it shows. */
  readonly isRenamed: boolean
}

/** The changed sections of a language. */
export function listChangedSections(
  { snapshot, articles, sections, changedIds }: Difference,
  lang: string,
): readonly ChangedSection[] {
  const { all, now } = snapshot
  const present = new Set(listSections(snapshot, lang).map(({ section }) => section))
  const own = sections.filter(({ before, after }) => (before ?? after)?.lang === lang)
  const filled = articles
    .flatMap(({ before, after }) => [before, after])
    .filter((each) => each?.lang === lang && each.listed)
  const names = new Set([
    ...own.flatMap(({ before, after }) => [before?.section, after?.section]),
    ...filled.map((each) => each?.section),
  ])
  const isNamed = (section: string) =>
    all(`SELECT 1 FROM section WHERE lang = ? AND section = ? AND ${IS_PUBLISHED}`, lang, section, now, now).length > 0
  return [...names].flatMap((section) => {
    if (section === undefined || section === '') return []
    const said = own.filter(({ before, after }) => before?.section === section || after?.section === section)
    const wasThere =
      said.some(({ before }) => before?.section === section) ||
      (said.length === 0 && isNamed(section)) ||
      articles.some(({ before }) => before?.lang === lang && before.listed && before.section === section) ||
      listPlaces(snapshot, { kind: 'section', lang, section }).some(({ id }) => !changedIds.has(id))
    const isRenamed =
      wasThere !== present.has(section) || said.some(({ before, after }) => titleOf(before) !== titleOf(after))
    const { path } = pathOfNames(lang, section.split('/'))
    return isRenamed || said.length > 0 ? [{ section, path, isRenamed }] : []
  })
}

function titleOf(section: SectionFacts | undefined): string {
  return section?.title ?? ''
}

/** All pages of changed sections and their feeds; the front page for its introduction. */
export function addSections(
  affected: AffectedSet,
  { snapshot, sections }: Difference,
  lang: string,
  changed: readonly ChangedSection[],
): void {
  const isFront = sections.some(({ before, after }) => (before ?? after)?.lang === lang)
  if (changed.length > 0 || isFront) affected.add(frontPath(lang))
  for (const { section, path, isRenamed } of changed) {
    const count = listPlaces(snapshot, { kind: 'section', lang, section }).length
    affected.addRange(path, 1, Math.max(1, Math.ceil(count / snapshot.site.pageSize)))
    affected.add(feedPath(path), isRenamed ? `${path}page/1/` : undefined)
  }
  if (changed.some(({ isRenamed }) => isRenamed)) affected.sitemaps.add(lang)
}
