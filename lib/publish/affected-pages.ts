import type { ArticleFacts } from '@/lib/index/change-facts'
import type { Snapshot } from '@/lib/queries/snapshot'
import { frontPath } from '@/lib/urls/paths'
import { addArticles } from './affected-articles'
import { addFrames, addFramesOf } from './affected-frames'
import { addLists } from './affected-lists'
import { addNeighbours } from './affected-neighbours'
import { listArticlesShowing } from './affected-pictures'
import { addRelated } from './affected-related'
import { addSections, listChangedSections } from './affected-sections'
import { AffectedSet, EVERYTHING, type AffectedPages } from './affected-set'
import { addSidebars } from './affected-sidebars'
import { addTerms, listChangedTerms } from './affected-terms'
import { findDifference, type Difference, type IndexMark, type Seen } from './difference'

/** With more changes than so many, telling them apart costs more than rendering all pages. */
const MOST_CHANGES = 500

/**
 * The pages and files whose bytes may differ between the state of a mark and that of a snapshot, because content changed or because
 * its time came or ran out. What is not named is the same. Other code, another `SITE_URL` or another build is for the caller to notice.
 */
export function listAffectedPages(snapshot: Snapshot, since: IndexMark): AffectedPages {
  const found = findDifference(snapshot, since)
  if (!found || found.articles.length > MOST_CHANGES) return EVERYTHING
  const difference = withPictures(found)
  const affected = new AffectedSet()
  affected.pictures = found.pictures.length > 0
  addArticles(affected, difference)
  addNeighbours(affected, difference)
  addRelated(affected, difference)
  addLists(affected, difference)
  addFrames(affected, difference)
  for (const { tag } of snapshot.site.languages) addLanguage(affected, difference, tag)
  return affected.toPages()
}

/** An article whose picture changed looks different wherever the picture shows. */
function withPictures(difference: Difference): Difference {
  const known = new Set(difference.articles.map(({ after }) => after?.file))
  const showing = listArticlesShowing(difference.snapshot, difference.pictures).filter(({ file }) => !known.has(file))
  const touched = showing.map((facts): Seen<ArticleFacts> => ({ before: facts, after: facts }))
  return { ...difference, articles: [...difference.articles, ...touched] }
}

/** What all pages of a language share, or show of the whole of it. */
function addLanguage(affected: AffectedSet, difference: Difference, lang: string): void {
  const isOwn = ({ before, after }: Seen<{ readonly lang: string }>) => before?.lang === lang || after?.lang === lang
  const own = difference.articles.filter(isOwn)
  if (own.length === 0 && !difference.sections.some(isOwn)) return
  const listed = own.filter(({ before, after }) => before?.listed || after?.listed)
  const terms = listChangedTerms(difference, lang)
  const sections = listChangedSections(difference, lang)
  addSections(affected, difference, lang, sections)
  addFramesOf(affected, difference, lang, { terms, sections })
  addSidebars(affected, difference, lang, terms)
  addTerms(affected, difference, lang, terms)
  if (listed.length > 0) affected.add(frontPath(lang))
  if (listed.some(({ before, after }) => foundBy(before) !== foundBy(after))) affected.search = true
  if (own.some(({ before, after }) => mappedBy(before) !== mappedBy(after))) affected.sitemaps.add(lang)
}

/** What searches look through and answer with. */
function foundBy(facts: ArticleFacts | undefined): string {
  return facts?.listed
    ? JSON.stringify([facts.path, facts.title, facts.time, facts.look, facts.text, facts.key, facts.terms])
    : ''
}

/** What sitemaps say of an article and its lists. */
function mappedBy(facts: ArticleFacts | undefined): string {
  if (!facts) return ''
  const { lang, path, listed, time, lastmod, section, type, key, terms } = facts
  return JSON.stringify([lang, path, listed, time, lastmod, section, type, key, terms])
}
