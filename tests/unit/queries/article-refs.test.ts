import { expect, test } from 'vitest'
import { getArticle } from '@/lib/queries/articles'
import { resolveArticleRef } from '@/lib/queries/article-refs'
import { articleText } from '@/tests/support/newsroom'
import { makeSnapshot } from '@/tests/support/snapshot'

function resolveFrom(ref: string): string | undefined {
  const snapshot = makeSnapshot({
    'en/news/a.en.md': articleText({ title: 'a' }),
    'en/news/b.en.md': articleText({ title: 'b' }),
    'en/culture/b.en.md': articleText({ title: 'other b' }),
    'en/culture/c.en.md': articleText({ title: 'c' }),
    'en/culture/later.en.md': articleText({ title: 'later', date: '2999-01-01' }),
  })
  return resolveArticleRef(snapshot, getArticle(snapshot, '/en/news/a/')!.article, ref)
}

test.each([
  ['the file of the same folder', 'b.md', '/en/news/b/'],
  ['a file from the content folder', '/en/culture/b.en.md', '/en/culture/b/'],
  ['a file below its language', 'culture/b', '/en/culture/b/'],
  ['a name that only one has', 'c', '/en/culture/c/'],
])('ref finds %s', (_, ref, path) => {
  expect(resolveFrom(ref)).toBe(path)
})

test.each([['nothing.md'], [''], ['later'], ['%_'], ['../../etc']])('ref finds nothing for %j', (ref) => {
  expect(resolveFrom(ref)).toBeUndefined()
})
