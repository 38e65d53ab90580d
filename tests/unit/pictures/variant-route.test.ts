import { utimesSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { GET } from '@/app/api/pictures/[name]/route.node'
import { getArticle } from '@/lib/queries/articles'
import { articleText, makeNewsroom } from '@/tests/support/newsroom'
import { drawPicture, writeBinary } from '@/tests/support/pictures'
import { snapshotOf, sync } from '@/tests/support/snapshot'

test('a page made before a picture changed still gets the picture', async () => {
  const newsroom = makeNewsroom({
    'site.yaml': 'languages: { en: {} }\n',
    'en/news/foo/index.md': articleText({ thumbnail: 't.png' }),
  })
  vi.stubEnv('CONTENT_DIR', newsroom.root)
  vi.stubEnv('NEWS_CACHE_DIR', path.dirname(newsroom.indexFile))
  const draw = async (width: number, second: number) => {
    writeBinary(newsroom, { 'en/news/foo/t.png': await drawPicture(width, 400).png().toBuffer() })
    utimesSync(path.join(newsroom.root, 'en/news/foo/t.png'), second, second)
    sync(newsroom)
    const view = getArticle(snapshotOf(newsroom, '2026-04-01T00:00:00Z'), '/en/news/foo/')
    return /[0-9a-f]{20}-320\.webp/.exec(view?.localPicture?.srcSet ?? '')?.[0] ?? ''
  }
  const get = (name: string) => GET(new Request('http://localhost/'), { params: Promise.resolve({ name }) })
  const old = await draw(1000, 1)
  expect((await get(old)).status).toBe(200)
  const current = await draw(800, 2)
  const { status, headers } = await get(old)
  expect([status, headers.get('location'), headers.get('cache-control')]).toEqual([
    307,
    `/_pictures/${current}`,
    'public, max-age=60',
  ])
  expect((await get(current)).headers.get('content-type')).toBe('image/webp')
  expect((await get(`${'0'.repeat(20)}-320.webp`)).status).toBe(404)
})
