import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { PageDesk, type DeskAnswer } from '@/lib/host/page-desk'
import type { Press } from '@/lib/host/page-press'
import { PageStore } from '@/lib/host/page-store'
import type { AnswerTo, PressOrder } from '@/lib/host/press-order'
import { writeStyles } from '@/lib/publish/elements-file'
import { findDestination } from '@/lib/publish/find-destination'
import { findOldPages, type OldAnswer } from '@/lib/publish/find-old-pages'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { articleText, makeNewsroom, type Newsroom } from '@/tests/support/newsroom'
import { sync } from '@/tests/support/snapshot'

interface Desk {
  readonly desk: PageDesk
  readonly rendered: string[]
  /** The change since which old pages were asked for, each time. */
  readonly asked: (number | undefined)[]
  readonly pages: string
}

interface Occasion {
  /** In place of what really has become old. */
  readonly old?: OldAnswer['old']
  readonly isAhead?: boolean
  readonly whileRendering?: () => void
  readonly isBroken?: boolean
}

/** A desk over a newsroom whose index lies where the environment says, with a press that only counts. */
async function openDesk(newsroom: Newsroom, occasion: Occasion = {}): Promise<Desk> {
  const folder = path.dirname(newsroom.indexFile)
  Object.assign(process.env, { NEWS_CACHE_DIR: folder, CONTENT_DIR: newsroom.root })
  const rendered: string[] = []
  const asked: (number | undefined)[] = []
  const answer = async (order: PressOrder): Promise<AnswerTo<PressOrder>> => {
    await Promise.resolve()
    const snapshot = takeSnapshot('now' in order ? order.now : Date.now())
    if (order.kind === 'old') {
      asked.push(order.since?.number)
      const found = findOldPages(snapshot, order.since)
      return { ...found, old: occasion.old ?? found.old, wanted: occasion.isAhead ? found.wanted : [] }
    }
    if (order.kind === 'not-found') return `nothing in ${order.lang}`
    const found = findDestination(snapshot, order.path)
    if (found.kind !== 'page') return found
    if (occasion.isBroken) throw new Error('The press is broken.')
    rendered.push(order.path)
    occasion.whileRendering?.()
    return { kind: 'page', html: `page ${rendered.length}` }
  }
  const desk = new PageDesk(new PageStore(path.join(folder, 'store')), 'code', { ask: answer } as Press)
  await desk.refresh()
  return { desk, rendered, asked, pages: path.join(folder, 'store/pages') }
}

const textOf = (answer: DeskAnswer) => ('page' in answer ? answer.page.bodies.identity.toString() : answer.kind)

function openNewsroom(files: Readonly<Record<string, string>> = {}): Newsroom {
  const newsroom = makeNewsroom({ 'en/news/a.md': articleText(), ...files })
  sync(newsroom)
  return newsroom
}

test('a page is rendered once, however many ask for it at once', async () => {
  const { desk, rendered } = await openDesk(openNewsroom())
  const pages = await Promise.all(Array.from({ length: 20 }, () => desk.get('/en/')))
  expect(new Set(pages.map(textOf))).toEqual(new Set(['page 1']))
  await desk.get('/en/')
  expect(rendered).toEqual(['/en/'])
})

test('only pages of the site are rendered, others lead there, and the rest is nothing or for Next', async () => {
  const { desk, rendered, pages } = await openDesk(openNewsroom())
  const kindOf = async (address: string) => {
    const answer = await desk.get(address)
    return 'page' in answer ? answer.status : answer.kind === 'redirect' ? answer.path : answer.kind
  }
  const expected = {
    '/en/nowhere/': 404,
    '/en/404/': 404,
    '/en/page/9/': 404,
    '/favicon.ico': 404,
    '/en': '/en/',
    '/en/news/a': '/en/news/a/',
    '/EN/': '/en/',
    '/en/index.html': '/en/',
    '/en/news/a/index.html': '/en/news/a/',
    '/index.html': '/',
    '//en/news/': '/en/news/',
    '/en/nowhere/index.html': 404,
    '/en/search/': 'route',
    '/en/index.xml': 'route',
    '/%zz': 'refused',
  }
  for (const [address, kind] of Object.entries(expected))
    expect([address, await kindOf(address)]).toEqual([address, kind])
  expect(rendered).toEqual([])
  expect(existsSync(path.join(pages, 'en'))).toBe(false)
})

test('what is nowhere is said in its language by one page, which is made anew after a change', async () => {
  const newsroom = openNewsroom({ 'zh-CN/news/a.md': articleText() })
  const { desk } = await openDesk(newsroom)
  expect(textOf(await desk.get('/zh-cn/nowhere/'))).toBe('nothing in zh-CN')
  const [one, two] = [await desk.get('/nowhere/'), await desk.get('/en/elsewhere/')]
  expect([textOf(one), 'page' in one && 'page' in two && one.page === two.page]).toEqual(['nothing in en', true])
  newsroom.write({ 'en/news/b.md': articleText() })
  sync(newsroom)
  await desk.refresh()
  const three = await desk.get('/nowhere/')
  expect('page' in one && 'page' in three && one.page === three.page).toBe(false)
})

test('after a change the affected pages are rendered anew, and no others', async () => {
  const newsroom = openNewsroom()
  const { desk, rendered, asked } = await openDesk(newsroom, { old: { paths: ['/en/'], ranges: [] } })
  for (const path of ['/en/', '/en/news/a/']) await desk.get(path)
  newsroom.write({ 'en/news/b.md': articleText() })
  sync(newsroom)
  await desk.refresh()
  for (const path of ['/en/', '/en/news/a/']) await desk.get(path)
  expect(rendered).toEqual(['/en/', '/en/news/a/', '/en/'])
  expect(asked).toHaveLength(2)
})

test('a new article and the lists that it joins are there before anybody asks, the article first', async () => {
  const newsroom = openNewsroom()
  const { desk, rendered, pages } = await openDesk(newsroom, { isAhead: true })
  await expect.poll(() => existsSync(path.join(pages, 'en/index.html'))).toBe(true)
  rendered.length = 0
  newsroom.write({ 'en/news/b.md': articleText() })
  sync(newsroom)
  await desk.refresh()
  await expect.poll(() => existsSync(path.join(pages, 'en/news/index.html'))).toBe(true)
  expect(rendered[0]).toBe('/en/news/b/')
  expect(rendered).toContain('/en/')
  expect(rendered).not.toContain('/en/news/a/')
})

test('a sync that finds nothing takes no page away', async () => {
  const newsroom = openNewsroom()
  const { desk, rendered } = await openDesk(newsroom)
  await desk.get('/en/')
  sync(newsroom)
  await desk.refresh()
  await desk.get('/en/')
  expect(rendered).toEqual(['/en/'])
})

test('a page that was begun before a change is not kept', async () => {
  const newsroom = openNewsroom()
  let isFirst = true
  const whileRendering = () => {
    if (isFirst) newsroom.write({ 'en/news/b.md': articleText() })
    if (isFirst) sync(newsroom)
    isFirst = false
  }
  const { desk, rendered } = await openDesk(newsroom, { whileRendering })
  expect(textOf(await desk.get('/en/'))).toBe('page 1')
  await desk.refresh()
  expect(textOf(await desk.get('/en/'))).toBe('page 2')
  expect(textOf(await desk.get('/en/'))).toBe('page 2')
  expect(rendered).toHaveLength(2)
})

test('pages become old when the time of an article comes, also while nobody was there', async () => {
  const due = Date.now() + 3_600_000
  const newsroom = openNewsroom({ 'en/news/b.md': articleText({ publishDate: new Date(due).toISOString() }) })
  const { desk, asked, pages } = await openDesk(newsroom)
  const isStored = () => existsSync(path.join(pages, 'en/index.html'))
  await desk.get('/en/')
  await desk.refresh(due - 1)
  expect([asked.length, isStored()]).toEqual([1, true])
  await desk.refresh(due)
  expect([asked.length, isStored()]).toEqual([2, false])
  await desk.refresh(due + 1)
  expect(asked).toHaveLength(2)
})

test('what another process has left is kept when nothing has changed since, and only then', async () => {
  const newsroom = openNewsroom()
  await (await openDesk(newsroom)).desk.get('/en/')
  const second = await openDesk(newsroom)
  await second.desk.get('/en/')
  expect(second.rendered).toEqual([])
  newsroom.write({ 'en/news/b.md': articleText() })
  sync(newsroom)
  const third = await openDesk(newsroom)
  await third.desk.get('/en/')
  expect(third.rendered).toEqual(['/en/'])
})

test('what cannot be pressed is left to Next and not kept', async () => {
  const { desk, pages } = await openDesk(openNewsroom(), { isBroken: true })
  expect(await desk.get('/en/')).toEqual({ kind: 'route' })
  expect(existsSync(path.join(pages, 'en'))).toBe(false)
})

test('the stylesheet that pages name lies in the store like a page', async () => {
  const { desk, pages } = await openDesk(openNewsroom())
  const name = `${createHash('sha256').update('p').digest('hex').slice(0, 16)}.css`
  writeStyles(`/_elements/${name}`, 'p { color: red }')
  expect(textOf(await desk.get(`/_elements/${name}`))).toBe('p { color: red }')
  expect(existsSync(path.join(pages, '_elements', `${name}.br`))).toBe(true)
})
