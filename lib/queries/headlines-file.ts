import { foldTable } from '@/lib/search/fold-table'
import type { FiledTerm, HeadlinesFile } from '@/lib/search/headlines-file'
import { listHeadlines } from './search'
import { IS_LISTED, type Snapshot } from './snapshot'
import { listTerms } from './terms'

/** Everything that can be found by its name, for searches that look through headlines. */
export function getHeadlinesFile(snapshot: Snapshot): HeadlinesFile {
  return snapshot.remember('headlines file', () => {
    const { languages } = snapshot.site
    const slugs = slugsByPath(snapshot)
    return {
      table: [...foldTable()],
      headlines: listHeadlines(snapshot).map((headline) => ({
        ...headline,
        categories: slugs.get(`categories ${headline.path}`) ?? [],
        tags: slugs.get(`tags ${headline.path}`) ?? [],
      })),
      terms: languages.flatMap(({ tag }) => [...termsOf(snapshot, tag, 'category'), ...termsOf(snapshot, tag, 'tag')]),
      languages: languages.map(({ tag, name }) => ({ tag, name })),
    }
  })
}

function termsOf(snapshot: Snapshot, lang: string, kind: FiledTerm['kind']): readonly FiledTerm[] {
  return listTerms(snapshot, lang, kind === 'tag' ? 'tags' : 'categories').map(({ slug, name, path }) => ({
    kind,
    slug,
    name,
    lang,
    path,
  }))
}

function slugsByPath({ all, now }: Snapshot): ReadonlyMap<string, readonly string[]> {
  const slugs = new Map<string, string[]>()
  const rows = all<{ path: string; taxonomy: string; slug: string }>(
    `SELECT path, taxonomy, slug FROM article_term JOIN article ON article.id = article_id WHERE ${IS_LISTED}`,
    now,
    now,
  )
  for (const { path, taxonomy, slug } of rows) {
    const key = `${taxonomy} ${path}`
    slugs.set(key, [...(slugs.get(key) ?? []), slug])
  }
  return slugs
}
