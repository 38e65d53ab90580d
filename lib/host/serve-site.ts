import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { isOwnRoute } from '@/lib/publish/find-destination'
import type { NewsroomReport } from '@/lib/publish/follow-newsroom'
import { listFrameworkModules } from '@/lib/publish/framework-modules'
import { closeSearchThread } from '@/lib/queries/worker-search'
import { buildDir, cacheDir, gitSource, publishSecret } from '@/lib/site/environment'
import { answerOperator, type OperatorAnswer } from './operator-answers'
import { PageDesk, type DeskAnswer } from './page-desk'
import { PagePress, type PressSettings } from './page-press'
import { PageStore } from './page-store'
import { PreparedBodies } from './prepared-bodies'
import { PUBLISH_PATH, receiveWebhook } from './receive-webhook'
import { sendFinished } from './send-finished'
import { sendingOf, sendPage } from './send-page'
import { warmUp } from './warm-up'

/** For texts that are no pages, all encodings together. */
const MAX_PREPARED_BYTES = 16_000_000
const READING = new Set(['GET', 'HEAD'])
const PUBLIC_FILES: ReadonlySet<string> = new Set(readdirSync('public', { recursive: true, encoding: 'utf8' }))
/** How often the host looks whether pages have become old: an article is seen so long after its time at the latest. */
const REFRESH_MS = 500
/** Requests that are under way when the host is stopped get so long. */
const DRAIN_MS = 10_000

export interface ServeOptions {
  readonly port: number
  /** What pages depend on besides the newsroom; those of another basis are made anew. */
  readonly basis: string
  readonly press: PressSettings
}

/** Serves the built site and follows the newsroom until a signal stops it: requests under way are answered first. */
export async function serveSite({ port, basis, press: settings }: ServeOptions): Promise<void> {
  // Read by Next and React when they are loaded.
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  const secret = publishSecret()
  const { default: next } = await import('next')
  const app = next({ dev: false, dir: process.cwd(), port })
  await app.prepare()
  const handle = app.getRequestHandler()
  const plumbing = listFrameworkModules(buildDir())
  const store = new PageStore(path.join(cacheDir(), 'store'))
  const press = new PagePress(settings)
  const desk = new PageDesk(store, basis, press)
  // Tried again soon; the index may have been deleted, which it always may.
  const refresh = () => desk.refresh().catch((error: unknown) => console.error('The index could not be read.', error))
  await refresh()
  const newsroom = followInWorker(() => void refresh())
  const refreshing = setInterval(() => void refresh(), REFRESH_MS)

  const sendOther = sendFinished(handle, { bodies: new PreparedBodies(MAX_PREPARED_BYTES), plumbing })
  const requests = new Map<number, number>()
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const address = (request.url ?? '/').split('?', 1)[0] ?? '/'
    const counts = { requests, storeHits: store.hits, storeMisses: store.misses }
    const operator = answerOperator(address, newsroom.report(), counts)
    if (operator) return sendOperator(response, operator)
    if (address === PUBLISH_PATH || address === `${PUBLISH_PATH}/`)
      return receiveWebhook(request, response, { secret, branch: gitSource()?.branch, wake: newsroom.wake })
    const isForNext = !READING.has(request.method ?? '') || isOwnRoute(address) || isPublic(address)
    const found: DeskAnswer = isForNext ? { kind: 'route' } : await desk.get(address)
    if ('page' in found) sendPage(request, response, found.page, { ...sendingOf(address), status: found.status })
    else if (found.kind === 'redirect') redirect(request, response, found.path)
    else if (found.kind === 'refused') sendOperator(response, { ...found, type: 'text/plain', body: found.text })
    else sendOther(request, response)
  }
  const server = createServer((request, response) => {
    response.once('finish', () => count(requests, Math.floor(response.statusCode / 100)))
    answer(request, response).catch((error: unknown) => fail(error, request, response))
  })
  server.listen(port)
  await once(server, 'listening')
  warmUp(press, port).catch(() => undefined)
  await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)))
  clearInterval(refreshing)
  server.close()
  server.closeIdleConnections()
  const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
  await once(server, 'close')
  clearTimeout(late)
  await newsroom.stop()
  await press.close()
  await closeSearchThread()
  await app.close()
}

/** Files of the site itself, which Next sends. */
function isPublic(address: string): boolean {
  return PUBLIC_FILES.has(address.slice(1))
}

function redirect({ url = '' }: IncomingMessage, response: ServerResponse, path: string): void {
  const at = url.indexOf('?')
  response.writeHead(308, { location: at < 0 ? path : path + url.slice(at), 'cache-control': 'no-cache' }).end()
}

function sendOperator(response: ServerResponse, { status, type, body }: OperatorAnswer): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
}

function fail(error: unknown, { url }: IncomingMessage, response: ServerResponse): void {
  console.error(`${url} could not be answered.`, error)
  if (response.headersSent) response.destroy()
  else response.writeHead(500, { 'content-type': 'text/plain' }).end('Internal server error')
}

function count(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Follows the newsroom in a thread of its own; one that dies is started anew. */
function followInWorker(onChange: () => void) {
  let last: NewsroomReport | undefined
  let isStopping = false
  const start = () => {
    const started = new Worker(new URL('./newsroom-worker.ts', import.meta.url))
    started.on('message', (report: NewsroomReport) => {
      last = report
      onChange()
    })
    started.on('error', (error) => console.error('Following the newsroom was broken off.', error))
    started.on('exit', () => {
      if (!isStopping) setTimeout(() => (worker = start()), 5000)
    })
    return started
  }
  let worker = start()
  return {
    report: () => last,
    wake: () => worker.postMessage('wake'),
    stop: async () => {
      isStopping = true
      await worker.terminate()
    },
  }
}
