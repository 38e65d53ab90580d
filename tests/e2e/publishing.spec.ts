import { createHmac } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { HOST_PORT } from '@/tests/support/deployments'
import { articleText, makeNewsroom } from '@/tests/support/newsroom'
import { startHost, type OwnHost } from '@/tests/support/own-host'
import { makeRepository } from '@/tests/support/repository'

/* How news come to readers on a Node host, each test on a host of its own. */

// Each starts a host, which takes its time on a busy machine.
test.describe.configure({ timeout: 300_000 })

test.beforeEach(({}, { project }) => {
  test.skip(project.name !== 'host', 'an export is only files')
})

const SECRET = 'the secret of this newsroom'
const ports = { files: HOST_PORT + 10, git: HOST_PORT + 11, clock: HOST_PORT + 12, crash: HOST_PORT + 13 }

const isThere = (status: number) => status === 200
const isGone = (status: number) => status === 404

async function sendHook(
  { url }: OwnHost,
  payload: object | string,
  headers: Record<string, string> = {},
): Promise<number> {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload)
  const signature = `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`
  const response = await fetch(`${url}/api/publish`, {
    method: 'POST',
    body,
    headers: { 'x-hub-signature-256': signature, ...headers },
  })
  return response.status
}

test('a file that is written, changed and removed is seen and found without being asked for', async () => {
  const newsroom = makeNewsroom({ 'en/news/first.md': articleText({ title: 'The first one' }) })
  const host = await startHost(ports.files, { CONTENT_DIR: newsroom.root })
  try {
    await host.waitFor('/en/', (_, text) => text.includes('The first one'))
    newsroom.write({ 'en/news/second.md': articleText({ title: 'Lanterns return' }) })
    const { took } = await host.waitFor('/en/news/second/', isThere)
    console.log(`A file was seen after ${Math.round(took)} ms.`)
    await host.waitFor('/en/', (_, text) => text.includes('Lanterns return'))
    await host.waitFor('/en/search/?q=lanterns', (_, text) => text.includes('/en/news/second/'))
    newsroom.write({ 'en/sport/new-folder/third.md': articleText({ title: 'In a new folder' }) })
    await host.waitFor('/en/sport/third/', isGone)
    await host.waitFor('/en/sport/new-folder/third/', isThere)
    newsroom.write({ 'en/news/second.md': articleText({ title: 'Lanterns stay' }) })
    await host.waitFor('/en/news/second/', (_, text) => text.includes('Lanterns stay'))
    newsroom.remove('en/news/second.md')
    await host.waitFor('/en/news/second/', isGone)
    await host.waitFor('/en/', (_, text) => !text.includes('Lanterns'))
  } finally {
    await host.kill()
  }
})

test('a signed push is shown, and nothing else starts a publisher', async () => {
  const repository = makeRepository({ 'en/news/first.md': articleText({ title: 'The first one' }) })
  const host = await startHost(ports.git, {
    NEWS_GIT_REMOTE: repository.root,
    NEWS_GIT_POLL: '3600',
    NEWS_PUBLISH_SECRET: SECRET,
  })
  const shown = async () => ((await (await fetch(`${host.url}/version`)).json()) as { commit: string }).commit
  try {
    const first = repository.git('rev-parse', 'HEAD')
    await host.waitFor('/en/', (_, text) => text.includes('The first one'))
    const commit = repository.commit({ 'en/news/second.md': articleText({ title: 'Pushed just now' }) })

    expect(
      await sendHook(host, { ref: 'refs/heads/main' }, { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` }),
    ).toBe(401)
    expect((await fetch(`${host.url}/api/publish`, { method: 'POST', body: '{"ref":"refs/heads/main"}' })).status).toBe(
      401,
    )
    expect((await fetch(`${host.url}/api/publish`)).status).toBe(405)
    expect(await sendHook(host, 'x'.repeat(1_100_000))).toBe(413)
    expect(await sendHook(host, { ref: 'refs/heads/drafts' })).toBe(202)
    expect(await sendHook(host, { zen: 'Anything added dilutes everything else.' }, { 'x-github-event': 'ping' })).toBe(
      202,
    )
    expect(await shown()).toBe(first)

    const started = performance.now()
    expect(await sendHook(host, { ref: 'refs/heads/main' })).toBe(202)
    console.log(`The webhook was answered after ${Math.round(performance.now() - started)} ms.`)
    const { took } = await host.waitFor('/en/news/second/', isThere)
    console.log(`A push was seen ${Math.round(took)} ms later.`)
    await host.waitFor('/version', (_, text) => text.includes(commit))
    await host.waitFor('/en/', (_, text) => text.includes('Pushed just now'))

    const last = repository.commit({ 'en/news/third.md': articleText({ title: 'And again' }) })
    const answers = await Promise.all(Array.from({ length: 30 }, () => sendHook(host, { ref: 'refs/heads/main' })))
    expect(new Set(answers)).toEqual(new Set([202]))
    await host.waitFor('/version', (_, text) => text.includes(last))
    const { text } = await host.waitFor('/metrics', isThere)
    expect(/^broadsheet_publish_failures_total (\d+)$/m.exec(text)?.[1]).toBe('0')
  } finally {
    await host.kill()
  }
})

test('without a secret there is no such address', async ({ request }) => {
  expect((await request.post('/api/publish', { data: '{}' })).status()).toBe(404)
})

test('an article appears at its time and goes at its time, without anybody doing anything', async () => {
  const from = Date.now() + 20_000
  const until = from + 4000
  const newsroom = makeNewsroom({
    'en/news/first.md': articleText({ title: 'Always there' }),
    'en/news/timed.md': articleText({
      title: 'For a moment',
      publishDate: new Date(from).toISOString(),
      expiryDate: new Date(until).toISOString(),
    }),
  })
  const host = await startHost(ports.clock, { CONTENT_DIR: newsroom.root })
  try {
    // The page is in the store before the time has come.
    const early = await host.waitFor('/en/', (_, text) => text.includes('Always there'))
    if (Date.now() < from) expect(early.text).not.toContain('For a moment')
    await host.waitFor('/en/', (_, text) => text.includes('For a moment'))
    expect(Date.now()).toBeGreaterThanOrEqual(from)
    console.log(`Seen ${Date.now() - from} ms after its time.`)
    await host.waitFor('/en/', (_, text) => !text.includes('For a moment'))
    expect(Date.now()).toBeGreaterThanOrEqual(until)
    console.log(`Gone ${Date.now() - until} ms after its time.`)
    await host.waitFor('/en/news/timed/', isGone)
  } finally {
    await host.kill()
  }
})

test('a host that was killed shows nothing old when it comes back', async () => {
  const newsroom = makeNewsroom({ 'en/news/first.md': articleText({ title: 'The first one' }) })
  const host = await startHost(ports.crash, { CONTENT_DIR: newsroom.root })
  await host.waitFor('/en/', (_, text) => text.includes('The first one'))
  expect(existsSync(path.join(host.cacheDir, 'store/pages/en/index.html.br'))).toBe(true)
  await host.kill('SIGKILL')
  newsroom.write({ 'en/news/first.md': articleText({ title: 'Changed meanwhile' }) })
  const again = await startHost(ports.crash, { CONTENT_DIR: newsroom.root }, host.cacheDir)
  try {
    const response = await fetch(`${again.url}/en/`)
    expect(await response.text()).toContain('Changed meanwhile')
    expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    const etag = response.headers.get('etag') ?? ''
    const known = await fetch(`${again.url}/en/`, { headers: { 'if-none-match': etag } })
    expect([known.status, await known.text()]).toEqual([304, ''])
    const head = await fetch(`${again.url}/en/`, { method: 'HEAD', headers: { 'accept-encoding': 'gzip' } })
    expect([head.status, head.headers.get('content-encoding'), head.headers.get('etag')]).toEqual([200, 'gzip', etag])
    for (let at = 0; at < 30; at += 1) {
      for (const address of [
        `/r${at}/`,
        `/en/r${at}/`,
        `/en/tags/r${at}/`,
        `/en/page/${at + 50}/`,
        `/en/news/first/?r=${at}`,
      ])
        await fetch(again.url + address)
    }
    const stored = readdirSync(path.join(again.cacheDir, 'store/pages'), { recursive: true, encoding: 'utf8' })
    expect(stored).toContain(path.join('en', 'news', 'first', 'index.html'))
    expect(stored.filter((file) => /(?:^|\/)(?:r\d+|page)(?:\/|$)/.test(file))).toEqual([])
  } finally {
    await again.kill()
  }
})
