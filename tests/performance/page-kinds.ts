import { readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { weighPage, type PageWeight } from '@/tests/support/page-weight'

/** The weight of the middle page of a kind. */
export interface PageKindWeight {
  readonly kind: string
  readonly weight: PageWeight
}

const KINDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['entry', /^index\.html$/],
  ['front', /^[a-z-]+\/index\.html$/],
  ['section', /^[a-z-]+\/(?!page|categories|tags|archives|search)[^/]+\/index\.html$/],
  ['term', /^[a-z-]+\/(?:categories|tags)\/[^/]+\/index\.html$/],
  ['overview of terms', /^[a-z-]+\/(?:categories|tags)\/index\.html$/],
  ['archive', /^[a-z-]+\/archives\/.*index\.html$/],
  ['search', /^[a-z-]+\/search\/index\.html$/],
  ['not found', /^[a-z-]+\/404\.html$/],
]

/** The middle page by weight of each kind, and the middle and the heaviest article. */
export function weighPageKinds(root: string): readonly PageKindWeight[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
  const heads = new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]))
  const isPage = (file: string) => !heads.get(file)?.includes('http-equiv="refresh"')
  const articles = files.filter((file) => heads.get(file)?.includes('"@type":"NewsArticle"'))
  const kinds = KINDS.flatMap(([kind, pattern]) => {
    const found = files.filter((file) => pattern.test(file) && isPage(file) && !articles.includes(file))
    const weight = middle(found.map((file) => weighPage(root, file)))
    return weight ? [{ kind, weight }] : []
  })
  const ofArticles = articles.map((file) => weighPage(root, file)).sort(byWeight)
  const [heaviest] = ofArticles.slice(-1)
  const typical = middle(ofArticles)
  return [
    ...kinds,
    ...(typical ? [{ kind: 'article, the middle one', weight: typical }] : []),
    ...(heaviest ? [{ kind: 'article, the heaviest', weight: heaviest }] : []),
  ]
}

function middle(weights: readonly PageWeight[]): PageWeight | undefined {
  return [...weights].sort(byWeight)[Math.floor(weights.length / 2)]
}

function byWeight(a: PageWeight, b: PageWeight): number {
  return a.total.gzip - b.total.gzip
}

/** What lies in an export. */
export function folderSize(root: string): { files: number; bytes: number; pages: number } {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(path.join(root, file)).isFile(),
  )
  return {
    files: files.length,
    bytes: files.reduce((sum, file) => sum + statSync(path.join(root, file)).size, 0),
    pages: files.filter((file) => file.endsWith('.html')).length,
  }
}
