import { existsSync, realpathSync } from 'node:fs'
import { findWork, type WorkToDo } from '@/lib/press/find-work'
import { listPageFiles } from '@/lib/press/page-files'
import { copyFiles, planMachineFiles, writeAliasPages } from '@/lib/press/plan-files'
import { pressFiles } from '@/lib/press/press-pool'
import type { PressResult, PressTask } from '@/lib/press/press-task'
import { Release, type Changes } from '@/lib/press/release'
import { markOf } from '@/lib/publish/difference'
import { readerTime } from '@/lib/queries/page-request'
import { takeSnapshot, type Snapshot } from '@/lib/queries/snapshot'
import { exportDir, siteUrl } from '@/lib/site/environment'
import { absoluteUrl, ELEMENTS_SEGMENT, SEARCH_SEGMENT, toFilePath, VARIANTS_SEGMENT } from '@/lib/urls/paths'
import { writeVariants } from './export-pictures'
import type { CommandOptions } from './main'
import { prepareWorkshop, type Workshop } from './prepare-workshop'
import { makeProgress } from './progress'
import { prepareContent, type TimedSync } from './sync-content'
import { writeSearchIndex } from './write-search-index'

/**
 * `npm run export`: writes every page and file to `out/`, ready for any static host. What is there and stays the same is not touched, and
 * an export that does not come to its end leaves everything as it was.
 */
export async function runExport(options: CommandOptions): Promise<number> {
  // The list of changes is for machines; what people are told goes elsewhere.
  if (options.changed) console.log = console.error
  const content = prepareContent(options)
  const started = performance.now()
  const workshop = await prepareWorkshop()
  const snapshot = takeSnapshot(readerTime())
  const release = new Release({
    // A link stays a link.
    site: existsSync(exportDir()) ? realpathSync(exportDir()) : exportDir(),
    stamp: workshop.stamp,
    mark: markOf(snapshot),
    full: options.full ?? false,
    compress: options.compress ?? false,
    isLasting: (file) => file.startsWith(`${ELEMENTS_SEGMENT}/`) || file.startsWith(`${VARIANTS_SEGMENT}/`),
  })
  try {
    const failed = await gather(release, snapshot, workshop)
    if (failed > 0 && options.strict) throw new Error(`Stopped: ${failed} pages could not be rendered (--strict).`)
    const changes = release.commit()
    if (options.changed) printChanges(changes)
    console.log(summary(content, changes, (performance.now() - started) / 1000))
    return 0
  } finally {
    release.abandon()
  }
}

/** Gathers all files of the site in `release`; gives the number of those that could not be made. */
async function gather(release: Release, snapshot: Snapshot, workshop: Workshop): Promise<number> {
  const { script, styles, searchStyles, elements, assets } = workshop
  const work = findWork(snapshot, release.isAmending ? release.previous : undefined)
  const pages = plan(
    release,
    work,
    listPageFiles(snapshot).map((page) => ({ kind: 'page', ...page })),
  )
  for (const asset of [styles, searchStyles, ...elements]) release.add(asset.path.slice(1), asset.text)
  copyFiles(release, snapshot)
  const machine = plan(release, work, planMachineFiles(release, snapshot))
  const variants = await press(release, [...pages, ...machine], {
    script,
    setup: { now: snapshot.now, assets, staging: release.staging },
  })
  await addSearchFiles(release, snapshot, work)
  writeAliasPages(release, snapshot)
  await writeVariants(release, snapshot, variants.names)
  return variants.failed
}

/** The tasks for those files that may differ; the others stay. */
function plan(release: Release, work: WorkToDo, tasks: readonly PressTask[]): readonly PressTask[] {
  return tasks.flatMap((task) => {
    if (!work.isAffected(task.path) && release.keep(task.file)) return []
    // The name is taken from now on, whatever else asks for it.
    release.note(task.file, '')
    return { ...task, known: release.known(task.file) }
  })
}

/** What searches in the browser load. */
async function addSearchFiles(release: Release, snapshot: Snapshot, { search }: WorkToDo): Promise<void> {
  if (!search && release.keepFolder(SEARCH_SEGMENT)) return
  await writeSearchIndex(snapshot, {
    add: (file, content) => release.add(file, content),
    read: (file) => (release.isAmending ? release.read(file) : undefined),
    keepFolder: (folder) => release.keepFolder(folder),
  })
}

/** Has files made; gives what pictures in other widths they name. A file that cannot be made stays as it was. */
async function press(
  release: Release,
  tasks: readonly PressTask[],
  pool: Omit<Parameters<typeof pressFiles>[1], 'onResult'>,
): Promise<{ names: ReadonlySet<string>; failed: number }> {
  const names = new Set<string>()
  const progress = makeProgress('Pressing pages')
  let done = 0
  let failed = 0
  const onResult = ({ file, path, hash, variants, error }: PressResult) => {
    progress.report((done += 1), tasks.length)
    for (const name of variants) names.add(name)
    if (hash !== undefined) return release.note(file, hash)
    failed += 1
    console.error(`${path} could not be rendered: ${error}`)
    if (!release.keep(file)) release.forget(file)
  }
  await pressFiles(tasks, { ...pool, onResult })
  progress.end()
  return { names, failed }
}

/** One line for each address: what happened to it, and the address. */
function printChanges(changes: Changes): void {
  for (const kind of ['added', 'changed', 'removed'] as const)
    for (const file of changes[kind]) process.stdout.write(`${kind} ${absoluteUrl(toAddress(file), siteUrl())}\n`)
}

/** The address under which file servers give a file. */
function toAddress(file: string): string {
  return toFilePath(file.split('/')).replace(/(^|\/)index\.html$/, '$1')
}

function summary({ articles }: TimedSync, { added, changed, removed }: Changes, seconds: number): string {
  return (
    `Exported ${articles} articles to ${exportDir()}/ in ${seconds.toFixed(1)} s: ` +
    `${added.length} files added, ${changed.length} changed, ${removed.length} removed.`
  )
}
