import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { articleText, makeNewsroom } from '@/tests/support/newsroom'
import { sync } from '@/tests/support/snapshot'

/* The thread in which large newsrooms are searched. */

/** Searches in the thread, closes it, and says so; what then keeps the process alive keeps it alive for ever. */
const SCRIPT = `
  import { closeSearchThread, searchInThread } from '@/lib/queries/worker-search'
  const [file] = process.argv.slice(-1)
  const query = { text: 'tug', lang: 'en', filters: {}, sort: 'relevance', page: 1, without: [] }
  const { total } = await searchInThread(query, { file, now: Date.now() })
  await closeSearchThread()
  console.log(total)
`

test('a process that has searched in the thread ends once the thread is closed', () => {
  const newsroom = makeNewsroom({ 'en/news/a.md': articleText({ title: 'A tug at sea', date: '2026-01-01' }) })
  sync(newsroom)
  const args = ['--import', 'tsx', '--input-type=module', '--eval', SCRIPT, newsroom.indexFile]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 60_000 })
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '1\n', stderr: '' })
})
