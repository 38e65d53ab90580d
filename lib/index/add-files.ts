import path from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { Article } from '@/lib/content/article'
import type { FileStat } from '@/lib/content/list-files'
import { readArticle } from '@/lib/content/read-article'
import { isWidgetFile, readWidget } from '@/lib/content/read-widget'
import { offsetAt } from '@/lib/dates/zone'
import { readFirstCommitDates } from '@/lib/history/first-commit-dates'
import { readIfPresent } from '@/lib/site/read-if-present'
import type { Site } from '@/lib/site/read-site'
import { settingsFor } from '@/lib/site/settings-for'
import { cascadeFor, readCascades } from './cascade'
import { storeArticle, storeProblems, storeSection, storeWidget } from './store-content'
import { storeReferences } from './sync-pictures'

interface Batch {
  readonly contentRoot: string
  readonly site: Site
  readonly files: readonly FileStat[]
  /** Called while files are read. */
  readonly onProgress: ((done: number, total: number) => void) | undefined
}

/** Reads files of the newsroom and keeps what they are; one that has gone meanwhile is passed over. */
export function addFiles(db: DatabaseSync, { contentRoot, site, files, onProgress }: Batch): void {
  const cascades = readCascades(db)
  let firstCommits: ReadonlyMap<string, number> | undefined
  const statement = db.prepare('INSERT INTO file (file, mtime, size) VALUES (?, ?, ?)')
  files.forEach(({ file, mtime, size }, at) => {
    const bytes = readIfPresent(path.join(contentRoot, file))
    if (!bytes) return
    if (isWidgetFile(file)) {
      const { widget, problems } = readWidget(file, bytes, site)
      statement.run(file, mtime, size)
      storeProblems(db, problems)
      if (widget) storeWidget(db, widget)
      return
    }
    const { article, sectionPage, pictures, problems } = readArticle(
      file,
      bytes,
      site,
      cascadeFor(file, site, cascades),
    )
    statement.run(file, mtime, size)
    storeProblems(db, problems)
    if (sectionPage) storeSection(db, sectionPage)
    if (article && pictures) storeReferences(db, file, pictures)
    if (article?.date) storeArticle(db, article, site)
    else if (article) {
      firstCommits ??= readFirstCommitDates(contentRoot)
      storeArticle(db, withDate(article, firstCommits.get(file), site), site)
    }
    onProgress?.(at + 1, files.length)
  })
}

/** An article without a date of its own counts as of its first commit. */
function withDate(article: Article, time: number | undefined, site: Site): Article {
  return time === undefined
    ? article
    : { ...article, date: { time, offset: offsetAt(time, settingsFor(site, article.lang).timeZone) } }
}
