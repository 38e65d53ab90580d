import { parentPort, workerData } from 'node:worker_threads'
import { findMachineFile } from '@/lib/feeds/machine-files'
import { takeSnapshot, type Snapshot } from '@/lib/queries/snapshot'
import { siteUrl } from '@/lib/site/environment'
import { toSegments, VARIANTS_SEGMENT } from '@/lib/urls/paths'
import type { PressResult, PressSetup, PressTask } from './press-task'
import { renderPage } from './render-page'
import { stageFile } from './stage-file'

/* One hand of the press: a thread that makes the files it is given, a few at a time. It is bundled before it runs. */

const setup = workerData as PressSetup
const snapshot = takeSnapshot(setup.now)
const VARIANT = new RegExp(`/${VARIANTS_SEGMENT}/([\\w-]+\\.webp)`, 'g')

parentPort?.on('message', (tasks: readonly PressTask[]) => {
  void pressAll(tasks).then((results) => parentPort?.postMessage(results))
})

async function pressAll(tasks: readonly PressTask[]): Promise<readonly PressResult[]> {
  const results: PressResult[] = []
  for (const task of tasks) results.push(await press(task))
  return results
}

/** One file that cannot be made fails alone. */
async function press(task: PressTask): Promise<PressResult> {
  const { path, file, known } = task
  try {
    const text =
      task.kind === 'page' ? await renderPage(snapshot, path, setup.assets) : renderMachineFile(snapshot, path)
    const variants = new Set(Array.from(text.matchAll(VARIANT), ([, name = '']) => name))
    return { path, file, hash: stageFile(setup.staging, file, text, known), variants: [...variants] }
  } catch (error) {
    return { path, file, variants: [], error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function renderMachineFile(from: Snapshot, path: string): string {
  const found = findMachineFile(from, toSegments(path) ?? [])
  if (!found) throw new Error('There is no such file.')
  return found.render(siteUrl())
}
