import type { Article } from '@/lib/content/article'
import { readArticle, type ReadResult } from '@/lib/content/read-article'
import type { Site } from '@/lib/site/read-site'
import { makeSite } from './site'

/** Reads `text` as if it stood in `file`. */
export function read(
  text: string,
  { file = 'en/news/a.en.md', site = makeSite() }: { file?: string; site?: Site } = {},
): ReadResult {
  return readArticle(file, new TextEncoder().encode(text), site)
}

/** The article, which must have been read without an error. */
export function readOk(text: string, options?: { file?: string; site?: Site }): Article {
  const { article, problems } = read(text, options)
  if (!article) throw new Error(`not read: ${JSON.stringify(problems)}`)
  return article
}
