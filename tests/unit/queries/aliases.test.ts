import path from 'node:path'
import { expect, test } from 'vitest'
import { syncIndex } from '@/lib/index/sync'
import { getAliasTarget, listAliases } from '@/lib/queries/aliases'
import { listAllPaths } from '@/lib/queries/all-paths'
import { takeSnapshot, type Snapshot } from '@/lib/queries/snapshot'
import { toSegments } from '@/lib/urls/paths'
import { articleText, makeNewsroom } from '@/tests/support/newsroom'
import { makeSnapshot } from '@/tests/support/snapshot'

/* An alias that is asked for leads where the list of all of them says. */

function expectSameAnswers(snapshot: Snapshot): void {
  const aliases = listAliases(snapshot)
  const pages = snapshot.site.languages.flatMap(({ tag }) => listAllPaths(snapshot, tag))
  const others = pages.flatMap((page) => [page, `${page}page/1/`, `${page}page/1/page/1/`, `${page}nothing/`])
  for (const asked of new Set([...aliases.keys(), ...others]))
    expect([asked, getAliasTarget(snapshot, toSegments(asked) ?? [])]).toEqual([asked, aliases.get(asked)])
}

test('an alias is found alone as in the list of all', () => {
  const snapshot = makeSnapshot({
    'en/news/_index.md': '---\ntitle: News\n---\n',
    'en/news/a.md': articleText({ tags: ['C#', 'a/b', 'Sea'], aliases: ['/old/', '/en/tags/page/1/', '/en/page/1/'] }),
    'en/news/b.md': articleText({
      tags: ['c#', 'A/B', 'page/1'],
      categories: ['C#'],
      aliases: ['/old/', '/en/news/a/'],
    }),
    'en/news/c.md': articleText({ tags: ['D#'], aliases: ['/hidden/'], draft: true }),
    'en/news/d.md': articleText({ tags: ['E#', 'Sea'], aliases: ['/alone/'], build: { list: 'never' } }),
    'en/about.md': articleText({ url: '/about.html', date: '2026-01-05' }),
    'zh-CN/news/a.md': articleText({ tags: ['c#', '台风 / 海'] }),
  })
  expect(listAliases(snapshot).size).toBeGreaterThan(20)
  expectSameAnswers(snapshot)
})

test('every alias of the demo is found alone as in the list of all', () => {
  const { indexFile } = makeNewsroom({})
  syncIndex({ contentRoot: path.resolve('content'), indexFile })
  expectSameAnswers(takeSnapshot(Date.parse('2026-11-24T04:00:00Z'), indexFile))
})

test('an article that lists do not show gives its terms no other addresses', () => {
  const snapshot = makeSnapshot({
    'en/news/a.md': articleText({ tags: ['a-b'] }),
    'en/news/b.md': articleText({ tags: ['A/B'], build: { list: 'never' } }),
  })
  expect([...listAliases(snapshot).keys()].filter((alias) => alias.includes('/a/b/'))).toEqual([])
})
