import { setImmediate } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { PressAnswer, PressOrder } from '@/lib/host/press-order'
import { findDestination, type Destination } from '@/lib/publish/find-destination'
import { findOldPages } from '@/lib/publish/find-old-pages'
import { listArticles } from '@/lib/queries/lists'
import { readerTime, requestForPath } from '@/lib/queries/page-request'
import { getPage } from '@/lib/queries/pages'
import { takeSnapshot, type Snapshot } from '@/lib/queries/snapshot'
import { frontPath, notFoundPath } from '@/lib/urls/paths'
import { renderPage, type PageAssets } from './render-page'

/* A hand of the press in the Node host: it answers one order at a time with the newsroom as it is then. It is bundled before it runs. */

const assets = workerData as PageAssets

parentPort?.on('message', (order: PressOrder) => {
  answer(order).then(
    (value) => parentPort?.postMessage({ value }),
    (error: unknown) => parentPort?.postMessage({ error: error instanceof Error ? error.stack : String(error) }),
  )
})

// The first readers shall not wait for lists of all articles; an order that comes meanwhile waits for one page at most.
warmUp().catch(() => undefined)

async function warmUp(): Promise<void> {
  for (const { tag } of takeSnapshot(readerTime()).site.languages) {
    await setImmediate()
    await warmUpLanguage(tag).catch(() => undefined)
  }
}

/** Makes a front page, and looks at what an article shows beside its text; texts are left alone, because one may break the thread. */
async function warmUpLanguage(lang: string): Promise<void> {
  const path = frontPath(lang)
  await renderPage(takeSnapshot(readerTime()), path, assets)
  await setImmediate()
  const snapshot = takeSnapshot(readerTime())
  const first = listArticles(snapshot, { kind: 'main', lang }, { path, page: 1 })?.items[0]
  const request = first && requestForPath(snapshot, first.path)
  if (request) getPage(request)
}

async function answer(order: PressOrder): Promise<unknown> {
  const snapshot = takeSnapshot(readerTime())
  switch (order.kind) {
    case 'address':
      return answerAddress(snapshot, order.path)
    case 'not-found':
      return renderPage(snapshot, notFoundPath(order.lang), assets)
    case 'old':
      return findOldPages(takeSnapshot(order.now), order.since)
  }
}

async function answerAddress(snapshot: Snapshot, path: string): Promise<PressAnswer> {
  const found = findDestination(snapshot, path)
  if (found.kind !== 'page') return toAnswer(found)
  try {
    return { kind: 'page', html: await renderPage(snapshot, path, assets) }
  } catch (error) {
    // The newsroom may have changed meanwhile and taken the page away.
    const now = findDestination(takeSnapshot(readerTime()), path)
    if (now.kind === 'page') throw error
    return toAnswer(now)
  }
}

function toAnswer(found: Exclude<Destination, { kind: 'page' }>): PressAnswer {
  return found.kind === 'route' ? { kind: 'route' } : found
}
