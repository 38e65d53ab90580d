import { pathOfNames } from '@/lib/content/place-of-file'
import { SECTIONS_WITH_ARTICLES } from '@/lib/index/schema'
import { IS_LISTED, IS_PUBLISHED, type Snapshot } from './snapshot'

/** A section of the paper. */
export interface Section {
  /** Its folder. */
  readonly section: string
  readonly title: string
  readonly description: string
  /** Introduction, Markdown; may be empty. */
  readonly body: string
  readonly path: string
  /** How its `_index.md` differs from the site's other lists. */
  readonly sidebar?: 'left' | 'right' | false | undefined
  readonly widgets?: readonly string[] | undefined
}

/** Sections with published articles. */
const FILLED_SECTIONS = /* sql */ `${SECTIONS_WITH_ARTICLES}
    AND EXISTS (SELECT 1 FROM article WHERE lang = ?1 AND section = name.section AND ${IS_LISTED})`

/** The sections of a language: those with published articles and those with an `_index.md`. */
export function listSections(snapshot: Snapshot, lang: string): readonly Section[] {
  return snapshot.remember(`sections ${lang}`, () => {
    const { all, now } = snapshot
    const named = all<{ section: string; title: string; description: string; body: string; sidebar: string }>(
      `SELECT section, title, description, body, sidebar FROM section WHERE lang = ? AND ${IS_PUBLISHED} ORDER BY file`,
      lang,
      now,
      now,
    )
    const filled = all<{ section: string }>(FILLED_SECTIONS, lang, now, now)
    const names = new Map(named.map((section) => [section.section, section]))
    const folders = new Set([...filled.map(({ section }) => section), ...names.keys()])
    return [...folders]
      .filter((folder) => folder !== '')
      .sort()
      .map((section) => ({
        section,
        title: names.get(section)?.title || titleOf(section),
        description: names.get(section)?.description ?? '',
        body: names.get(section)?.body ?? '',
        path: pathOfNames(lang, section.split('/')).path,
        ...(JSON.parse(names.get(section)?.sidebar ?? '{}') as Pick<Section, 'sidebar' | 'widgets'>),
      }))
  })
}

export function getSection(snapshot: Snapshot, path: string, lang: string): Section | undefined {
  return listSections(snapshot, lang).find((section) => section.path === path)
}

/** Introduction of a language's front page, from `_index.md` at its top; Markdown, may be empty. */
export function getFrontIntro({ all, now }: Snapshot, lang: string): string {
  const sql = `SELECT body FROM section WHERE lang = ? AND section = '' AND ${IS_PUBLISHED} ORDER BY file`
  return all<{ body: string }>(sql, lang, now, now)[0]?.body ?? ''
}

function titleOf(section: string): string {
  const folder = section.split('/').at(-1) ?? ''
  return folder.charAt(0).toUpperCase() + folder.slice(1).replace(/[-_]/g, ' ')
}
