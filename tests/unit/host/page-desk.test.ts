import path from 'node:path'
import { expect, test } from 'vitest'
import { PageDesk, type FindAffected } from '@/lib/host/page-desk'
import { PageStore } from '@/lib/host/page-store'
import { articleText, makeNewsroom, type Newsroom } from '@/tests/support/newsroom'
import { sync } from '@/tests/support/snapshot'

interface Desk {
  readonly desk: PageDesk
  readonly rendered: string[]
  readonly asked: number[]
}

/** A desk over a newsroom whose index lies where the environment says. */
function openDesk(
  newsroom: Newsroom,
  affected: ReturnType<FindAffected> = 'everything',
  whileRendering = () => {},
): Desk {
  const folder = path.dirname(newsroom.indexFile)
  process.env.NEWS_CACHE_DIR = folder
  const rendered: string[] = []
  const asked: number[] = []
  const render = async (path: string) => {
    rendered.push(path)
    await Promise.resolve()
    whileRendering()
    return `page ${rendered.length}`
  }
  const findAffected: FindAffected = (_, since) => {
    asked.push(since.number)
    return affected
  }
  const desk = new PageDesk(new PageStore(path.join(folder, 'store')), 'code', render, findAffected)
  desk.refresh()
  return { desk, rendered, asked }
}

function openNewsroom(files: Readonly<Record<string, string>> = {}): Newsroom {
  const newsroom = makeNewsroom({ 'en/news/a.md': articleText(), ...files })
  sync(newsroom)
  return newsroom
}

test('a page is rendered once, however many ask for it at once', async () => {
  const { desk, rendered } = openDesk(openNewsroom())
  const pages = await Promise.all(Array.from({ length: 20 }, () => desk.get('/en/')))
  expect(new Set(pages.map((page) => page?.etag)).size).toBe(1)
  await desk.get('/en/')
  expect(rendered).toEqual(['/en/'])
})

test('only pages of the site are rendered', async () => {
  const { desk, rendered } = openDesk(openNewsroom())
  for (const path of [
    '/en/nowhere/',
    '/en',
    '/en/search/',
    '/en/404/',
    '/en/news/a',
    '/EN/',
    '/en/page/9/',
    '/favicon.ico',
  ])
    expect(await desk.get(path), path).toBeUndefined()
  expect(rendered).toEqual([])
})

test('after a change the affected pages are rendered anew, and no others', async () => {
  const newsroom = openNewsroom()
  const { desk, rendered, asked } = openDesk(newsroom, ['/en/'])
  for (const path of ['/en/', '/en/news/a/']) await desk.get(path)
  newsroom.write({ 'en/news/b.md': articleText() })
  sync(newsroom)
  desk.refresh()
  for (const path of ['/en/', '/en/news/a/']) await desk.get(path)
  expect(rendered).toEqual(['/en/', '/en/news/a/', '/en/'])
  expect(asked).toHaveLength(1)
})

test('a sync that finds nothing takes no page away', async () => {
  const newsroom = openNewsroom()
  const { desk, rendered } = openDesk(newsroom)
  await desk.get('/en/')
  sync(newsroom)
  desk.refresh()
  await desk.get('/en/')
  expect(rendered).toEqual(['/en/'])
})

test('a page that was begun before a change is not kept', async () => {
  const newsroom = openNewsroom()
  let isFirst = true
  const { desk, rendered } = openDesk(newsroom, 'everything', () => {
    if (isFirst) newsroom.write({ 'en/news/b.md': articleText() })
    if (isFirst) sync(newsroom)
    isFirst = false
  })
  expect((await desk.get('/en/'))?.bodies.identity.toString()).toBe('page 1')
  expect((await desk.get('/en/'))?.bodies.identity.toString()).toBe('page 2')
  expect((await desk.get('/en/'))?.bodies.identity.toString()).toBe('page 2')
  expect(rendered).toHaveLength(2)
})

test('pages become old when the time of an article comes, also while nobody was there', async () => {
  const due = Date.now() + 3_600_000
  const newsroom = openNewsroom({ 'en/news/b.md': articleText({ publishDate: new Date(due).toISOString() }) })
  const { desk, rendered, asked } = openDesk(newsroom)
  await desk.get('/en/')
  desk.refresh(due - 1)
  await desk.get('/en/')
  expect(rendered).toHaveLength(1)
  desk.refresh(due)
  expect(asked).toHaveLength(1)
  desk.refresh(due + 1)
  expect(asked).toHaveLength(1)
})

test('what another process has left is kept when nothing has changed since, and only then', async () => {
  const newsroom = openNewsroom()
  await openDesk(newsroom).desk.get('/en/')
  const second = openDesk(newsroom)
  await second.desk.get('/en/')
  expect(second.rendered).toEqual([])
  newsroom.write({ 'en/news/b.md': articleText() })
  sync(newsroom)
  const third = openDesk(newsroom)
  await third.desk.get('/en/')
  expect(third.rendered).toEqual(['/en/'])
})
