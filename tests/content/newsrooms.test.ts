import { existsSync, mkdtempSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { syncIndex } from '@/lib/index/sync'
import { listAllPaths } from '@/lib/queries/all-paths'
import { getArticle } from '@/lib/queries/articles'
import { takeSnapshot } from '@/lib/queries/snapshot'

/* Real newsrooms go through the content library: the demo always, the shared corpus where it is at hand. */

const CORPUS = path.resolve('..', 'shared', 'corpus', 'content')
const SEED = path.resolve('..', 'shared', 'seed')

function syncFresh(contentRoot: string) {
  const indexFile = path.join(mkdtempSync(path.join(tmpdir(), 'index-')), 'index.sqlite')
  return { ...syncIndex({ contentRoot, indexFile }), indexFile }
}

function countArticles(root: string): number {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.md') && statSync(path.join(root, file)).isFile(),
  )
  return files.filter(
    (file) => !/(^README|_index\.[\w-]+)\.md$/.test(path.basename(file)) && !/^(static|widgets)\b/.test(file),
  ).length
}

test('every article of the demo is read without a complaint', () => {
  const { articles, problems } = syncFresh(path.resolve('content'))
  expect(problems).toEqual([])
  expect(articles).toBe(countArticles(path.resolve('content')))
})

test('every field of the schema is used somewhere in the demo', async () => {
  const { articleFields } = await import('@/lib/content/article-schema')
  const { parseFrontMatter } = await import('@/lib/content/front-matter')
  const { readFileSync } = await import('node:fs')
  const root = path.resolve('content')
  const used = new Set(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md') && !file.startsWith('README'))
      .flatMap((file) =>
        Object.keys(parseFrontMatter(readFileSync(path.join(root, file), 'utf8')).data).map((key) => key.toLowerCase()),
      ),
  )
  expect(Object.keys(articleFields).filter((field) => !used.has(field))).toEqual([])
})

test.skipIf(!existsSync(CORPUS))(
  'every article of the shared corpus is read, and each has an address of its own',
  () => {
    const { articles, problems, indexFile } = syncFresh(CORPUS)
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(articles).toBe(countArticles(CORPUS))
    const snapshot = takeSnapshot(Date.parse('2026-11-24T00:00:00Z'), indexFile)
    const paths = snapshot.site.languages.flatMap(({ tag }) => listAllPaths(snapshot, tag))
    expect(new Set(paths).size).toBe(paths.length)
  },
)

test.skipIf(!existsSync(SEED))('the seed has the address and the settings that Hugo gave it', async () => {
  const { cpSync, mkdirSync } = await import('node:fs')
  const root = mkdtempSync(path.join(tmpdir(), 'seed-'))
  mkdirSync(path.join(root, 'zh-CN', 'news'), { recursive: true })
  cpSync(SEED, path.join(root, 'zh-CN', 'news', 'qq'), { recursive: true })
  const { problems, indexFile } = syncFresh(root)
  expect(problems).toEqual([])
  const view = getArticle(
    takeSnapshot(Date.parse('2026-11-24T00:00:00Z'), indexFile),
    '/zh-cn/news/qq/20250208a04p3h00/',
  )
  expect(view?.article).toMatchObject({
    sidebar: 'right',
    widgets: ['search', 'recent', 'taglist'],
    pager: true,
    toc: false,
    source: { name: 'qq' },
  })
  expect(view?.article.body).not.toContain('new.qq.com')
})
