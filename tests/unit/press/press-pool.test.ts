import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { pressFiles } from '@/lib/press/press-pool'
import type { PressResult, PressTask } from '@/lib/press/press-task'

/** A worker that does `work` to each task. */
function makeWorker(work: string): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'worker-')), 'worker.mjs')
  writeFileSync(
    file,
    `import { parentPort, workerData } from 'node:worker_threads'
     parentPort.on('message', (tasks) => parentPort.postMessage(tasks.map((task) => { ${work} })))`,
  )
  return file
}

const setup = {
  now: 7,
  assets: { styles: '', searchStyles: '/t.css', elements: undefined },
  staging: { folder: '', compress: false },
}
const makeTasks = (count: number): PressTask[] =>
  Array.from({ length: count }, (_, at) => ({ kind: 'page', path: `/${at}/`, file: `${at}` }))

test('every file is made once, whatever failed before it', async () => {
  const script = makeWorker(
    `return { ...task, variants: [], ...(task.file === '3' ? { error: 'no' } : { hash: 'h' + workerData.now }) }`,
  )
  const results: PressResult[] = []
  await pressFiles(makeTasks(500), { script, setup, onResult: (result) => void results.push(result) })
  expect(results.map(({ file }) => Number(file)).sort((a, b) => a - b)).toEqual(makeTasks(500).map((_, at) => at))
  expect(results.filter(({ error }) => error !== undefined).map(({ path }) => path)).toEqual(['/3/'])
  expect(new Set(results.map(({ hash }) => hash))).toEqual(new Set(['h7', undefined]))
})

test('nothing to do is done at once', async () => {
  await expect(pressFiles([], { script: 'none.mjs', setup, onResult: () => undefined })).resolves.toBeUndefined()
})

test.each([
  ['throws', `throw new Error('out of order')`, 'out of order'],
  ['ends', `process.exit(3)`, 'ended with code 3'],
])('a thread that %s ends the run, and does not leave it waiting', async (_, work, message) => {
  const script = makeWorker(work)
  await expect(pressFiles(makeTasks(500), { script, setup, onResult: () => undefined })).rejects.toThrow(message)
})
