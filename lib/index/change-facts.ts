import { createHash } from 'node:crypto'
import type { SQLInputValue } from 'node:sqlite'
import type { Taxonomy } from '@/lib/urls/address'

/** What other pages may show of an article, and fingerprints of the rest. */
export interface ArticleFacts {
  readonly kind: 'article'
  readonly file: string
  readonly lang: string
  readonly path: string
  readonly section: string
  readonly type: string
  readonly weight: number
  readonly time: number | null
  readonly lastmod: number | null
  readonly title: string
  readonly linkTitle: string
  readonly textLang: string | null
  readonly from: number
  readonly until: number
  readonly listed: boolean
  readonly pager: boolean
  /** Same for all translations. */
  readonly key: string
  readonly terms: readonly TermFact[]
  readonly aliases: readonly string[]
  /** Places in menus, as JSON. */
  readonly menus: string
  /** Of what lists show. */
  readonly look: string
  /** Of the whole article. */
  readonly text: string
}

/** A category or tag of an article in the article's own spelling. */
export interface TermFact {
  readonly taxonomy: Taxonomy
  readonly slug: string
  readonly name: string
}

/** The same of an `_index.md`. */
export interface SectionFacts {
  readonly kind: 'section'
  readonly file: string
  readonly lang: string
  readonly section: string
  readonly title: string
  readonly from: number
  readonly until: number
  readonly menus: string
  readonly text: string
}

/** The same of a widget of the newsroom's own; its language is empty for all that have none. */
export interface WidgetFacts {
  readonly kind: 'widget'
  readonly file: string
  readonly lang: string
  readonly from: number
  readonly until: number
  readonly text: string
}

/** A picture: where it is, its size and content. */
export interface PictureFacts {
  readonly kind: 'picture'
  readonly file: string
  readonly path: string
  readonly text: string
}

/** A content file of which nothing could be made. */
export interface FaultyFacts {
  readonly kind: 'faulty'
  readonly file: string
}

export type Facts = ArticleFacts | SectionFacts | WidgetFacts | PictureFacts | FaultyFacts

/** Runs a query and gives all its rows. */
export type Select = <Row>(sql: string, ...values: SQLInputValue[]) => readonly Row[]

/** What the index knows of these files, by file. */
export function readFacts(select: Select, files: readonly string[]): ReadonlyMap<string, Facts> {
  const list = JSON.stringify(files)
  const menus = readMenus(select, list)
  const all: Facts[] = [
    ...select<{ file: string }>(`SELECT file FROM file WHERE ${AMONG}`, list).map(
      ({ file }) => ({ kind: 'faulty', file }) as const,
    ),
    ...readArticles(select, list, menus),
    ...readSections(select, list, menus),
    ...readWidgets(select, list),
    ...readPictures(select, list),
  ]
  return new Map(all.map((facts) => [facts.file, facts]))
}

const AMONG = 'file IN (SELECT value FROM json_each(?))'

type ArticleRow = Omit<ArticleFacts, 'kind' | 'listed' | 'pager' | 'terms' | 'aliases' | 'menus' | 'look' | 'text'> & {
  readonly listed: number
  readonly pager: number
  readonly terms: string
  readonly aliases: string
  readonly summary: string
  readonly article: string
}

function readArticles(select: Select, list: string, menus: ReadonlyMap<string, string>): readonly ArticleFacts[] {
  const rows = select<ArticleRow>(
    /* sql */ `SELECT file, lang, path, section, type, weight, time, title, link_title AS linkTitle, visible_from AS "from",
        visible_until AS until, listed, pager, translation_key AS key, summary, article,
        json_extract(summary, '$.lastmod') AS lastmod, json_extract(summary, '$.textLang') AS textLang,
        (SELECT json_group_array(json_object('taxonomy', taxonomy, 'slug', slug, 'name', name)) FROM article_term
          WHERE article_id = id) AS terms,
        (SELECT json_group_array(alias.path) FROM alias WHERE article_id = id) AS aliases
      FROM article JOIN article_text ON article_id = id WHERE ${AMONG}`,
    list,
  )
  return rows.map(({ listed, pager, terms, aliases, summary, article, ...row }) => ({
    kind: 'article',
    ...row,
    listed: listed === 1,
    pager: pager === 1,
    terms: JSON.parse(terms) as readonly TermFact[],
    aliases: JSON.parse(aliases) as readonly string[],
    menus: menus.get(row.file) ?? '',
    look: fingerprint(summary),
    text: fingerprint(article),
  }))
}

function readSections(select: Select, list: string, menus: ReadonlyMap<string, string>): readonly SectionFacts[] {
  const rows = select<Omit<SectionFacts, 'kind' | 'menus'>>(
    /* sql */ `SELECT file, lang, section, title, visible_from AS "from", visible_until AS until,
        json_array(title, description, sidebar, body) AS text FROM section WHERE ${AMONG}`,
    list,
  )
  return rows.map((row) => ({
    kind: 'section',
    ...row,
    menus: menus.get(row.file) ?? '',
    text: fingerprint(row.text),
  }))
}

function readWidgets(select: Select, list: string): readonly WidgetFacts[] {
  const rows = select<Omit<WidgetFacts, 'kind'>>(
    /* sql */ `SELECT file, lang, visible_from AS "from", visible_until AS until, json_array(name, title, body) AS text
      FROM widget WHERE ${AMONG}`,
    list,
  )
  return rows.map((row) => ({ kind: 'widget', ...row, text: fingerprint(row.text) }))
}

function readPictures(select: Select, list: string): readonly PictureFacts[] {
  const sql = `SELECT file, path, json_array(width, height, hash) AS text FROM picture WHERE ${AMONG}`
  return select<Omit<PictureFacts, 'kind'>>(sql, list).map((row) => ({ kind: 'picture', ...row }))
}

function readMenus(select: Select, list: string): ReadonlyMap<string, string> {
  const rows = select<{ file: string; entries: string }>(
    /* sql */ `SELECT file, json_group_array(json_array(menu, path, weight, entry)) AS entries
      FROM (SELECT * FROM menu_entry WHERE ${AMONG} ORDER BY file, rowid) GROUP BY file`,
    list,
  )
  return new Map(rows.map(({ file, entries }) => [file, entries]))
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}
