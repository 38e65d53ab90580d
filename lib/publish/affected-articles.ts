import { ANY_REF, lastRefName } from '@/lib/content/ref-names'
import type { ArticleFacts } from '@/lib/index/change-facts'
import { IS_PUBLISHED, type Snapshot } from '@/lib/queries/snapshot'
import type { AffectedSet } from './affected-set'
import type { Difference } from './difference'

/** The pages of changed articles, and those of others that name them by address or headline. */
export function addArticles(affected: AffectedSet, difference: Difference): void {
  const { snapshot, articles } = difference
  for (const { before, after } of articles) {
    affected.add(before?.path, after?.path)
    if (headlineOf(before) !== headlineOf(after))
      for (const facts of [before, after]) if (facts) addTranslations(affected, snapshot, facts)
    if (before?.path !== after?.path) addReferring(affected, snapshot, (before ?? after)!)
    if (before?.path !== after?.path || before?.aliases.join(' ') !== after?.aliases.join(' '))
      affected.add(...(before?.aliases ?? []), ...(after?.aliases ?? []))
  }
}

function headlineOf(facts: ArticleFacts | undefined): string {
  return facts ? JSON.stringify([facts.path, facts.title, facts.lang, facts.key]) : ''
}

function addTranslations(affected: AffectedSet, { all, now }: Snapshot, { key, lang }: ArticleFacts): void {
  const sql = `SELECT path, lang FROM article WHERE translation_key = ? AND lang <> ? AND ${IS_PUBLISHED}`
  for (const translation of all<{ path: string; lang: string }>(sql, key, lang, now, now)) {
    affected.add(translation.path)
    affected.sitemaps.add(translation.lang)
  }
}

/** Articles whose text may mean this one. */
function addReferring(affected: AffectedSet, { all, now }: Snapshot, { file, lang }: ArticleFacts): void {
  const rows = all<{ path: string }>(
    /* sql */ `SELECT path FROM article_ref JOIN article ON id = article_id
      WHERE article_ref.lang = ? AND name IN (?, ?) AND ${IS_PUBLISHED}`,
    lang,
    lastRefName(file),
    ANY_REF,
    now,
    now,
  )
  affected.add(...rows.map(({ path }) => path))
}
