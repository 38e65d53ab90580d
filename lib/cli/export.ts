import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pagesToRender } from '@/lib/press/pages-to-render'
import { listPageFiles } from '@/lib/press/page-files'
import { copyFiles, planMachineFiles, writeAliasPages } from '@/lib/press/plan-files'
import { pressFiles } from '@/lib/press/press-pool'
import type { PressResult, PressTask } from '@/lib/press/press-task'
import { Release, stampOf, type Changes } from '@/lib/press/release'
import { hashOf } from '@/lib/press/stage-file'
import { listCurrentElements } from '@/lib/publish/elements-file'
import { readerTime } from '@/lib/queries/page-request'
import { takeSnapshot, type Snapshot } from '@/lib/queries/snapshot'
import { exportDir, siteUrl } from '@/lib/site/environment'
import { absoluteUrl, ELEMENTS_SEGMENT, elementsPath, stylesPath, toFilePath, VARIANTS_SEGMENT } from '@/lib/urls/paths'
import { bundleElements } from './bundle-elements'
import { bundlePress } from './bundle-press'
import { bundleStyles } from './bundle-styles'
import { writeVariants } from './export-pictures'
import type { CommandOptions } from './main'
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
    content: content.fingerprint,
    now: snapshot.now,
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

interface Workshop {
  /** The bundled worker of the press. */
  readonly script: string
  readonly styles: { readonly path: string; readonly text: string }
  /** The script that all pages name first, then those that it loads. */
  readonly elements: readonly { readonly path: string; readonly text: string }[]
  /** Changes when pages of the same content may differ. */
  readonly stamp: string
}

/** Makes everything that pages are made with and that they name. */
async function prepareWorkshop(): Promise<Workshop> {
  const [press, styles] = await Promise.all([bundlePress(), bundleStyles(), bundleElements()])
  const elements = listCurrentElements().map(({ name, script }) => ({ path: elementsPath(name), text: script }))
  const stylesName = hashOf(styles).slice(0, 16)
  return {
    script: press.script,
    styles: { path: stylesPath(stylesName), text: styles },
    elements,
    stamp: stampOf([press.hash, stylesName, ...elements.map(({ path }) => path), siteUrl(), process.version]),
  }
}

/** Gathers all files of the site in `release`; gives the number of those that could not be made. */
async function gather(release: Release, snapshot: Snapshot, workshop: Workshop): Promise<number> {
  const { script, styles, elements } = workshop
  const pages = listPageFiles(snapshot)
  const { previous } = release
  const wanted = release.isAmending ? pagesToRender({ snapshot, pages, previous }) : new Set(pages)
  const tasks: PressTask[] = []
  for (const page of pages) {
    if (!wanted.has(page) && release.keep(page.file)) continue
    // The name is taken from now on, whatever else asks for it.
    release.note(page.file, '')
    tasks.push({ kind: 'page', ...page, known: release.known(page.file) })
  }
  for (const asset of [styles, ...elements]) release.add(asset.path.slice(1), asset.text)
  copyFiles(release, snapshot)
  const machine = planMachineFiles(release, snapshot).map((task) => ({ ...task, known: release.known(task.file) }))
  for (const { file } of machine) release.note(file, '')
  const assets = { styles: styles.path, elements: elements[0]?.path }
  const variants = await press(release, [...tasks, ...machine], {
    script,
    setup: { now: snapshot.now, assets, staging: release.staging },
  })
  await addSearchIndex(release, snapshot)
  writeAliasPages(release, snapshot)
  await writeVariants(release, snapshot, variants.names)
  return variants.failed
}

/** What searches in the browser load. Pagefind writes into a folder of its own. */
async function addSearchIndex(release: Release, snapshot: Snapshot): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'search-'))
  try {
    await writeSearchIndex(snapshot, folder)
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name)
      if (entry.isFile()) release.add(path.relative(folder, file), readFileSync(file))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
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
