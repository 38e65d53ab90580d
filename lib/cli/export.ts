import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { listStaticFiles } from '@/lib/content/list-files'
import { findMachineFile, listMachineFiles } from '@/lib/feeds/machine-files'
import { renderAliasPage } from '@/lib/publish/alias-page'
import { listAllPaths } from '@/lib/queries/all-paths'
import { readCurrentElements } from '@/lib/publish/elements-file'
import { listAliases } from '@/lib/queries/aliases'
import { readerTime } from '@/lib/queries/page-request'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { contentDir, exportDir, siteUrl } from '@/lib/site/environment'
import { FREE_SEGMENT, isFreePath } from '@/lib/urls/free-address'
import { ELEMENTS_SEGMENT, toLangKey, toSegments } from '@/lib/urls/paths'
import { bundleElements } from './bundle-elements'
import type { CommandOptions } from './main'
import { runNext } from './run-next'
import { writePictures } from './export-pictures'
import { finishExport } from './finish-export'
import { prepareContent } from './sync-content'
import { writeSearchIndex } from './write-search-index'

/** `npm run export`: writes every page and static file to `out/`, ready for any static host. */
export async function runExport(options: CommandOptions): Promise<number> {
  const content = prepareContent(options)
  const started = performance.now()
  await bundleElements()
  const code = await runNext(['build'], { NEWS_OUTPUT: 'export' })
  if (code !== 0) return code
  moveFreePages()
  await finishPages()
  copyNotFoundPages()
  writeElementsFile()
  copyStaticFiles()
  await writePictures()
  writeMachineFiles()
  writeAliasPages()
  await writeSearchIndex(takeSnapshot(readerTime()), exportDir())
  console.log(
    `Exported ${content.articles} articles to ${exportDir()}/ in ${((performance.now() - started) / 1000).toFixed(1)} s.`,
  )
  return 0
}

async function finishPages(): Promise<void> {
  const started = performance.now()
  const { finished, client, strange, removedFiles } = await finishExport()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(
    `Took the framework out of ${finished} pages in ${seconds} s (${client + strange} keep it), and ${removedFiles} files that it alone reads.`,
  )
}

/** Many hosts answer an unknown address below a folder with the nearest `404.html`. */
function copyNotFoundPages(): void {
  for (const { tag } of takeSnapshot(readerTime()).site.languages) {
    const folder = path.join(exportDir(), toLangKey(tag))
    cpSync(path.join(folder, '404', 'index.html'), path.join(folder, '404.html'))
    rmSync(path.join(folder, '404'), { recursive: true })
  }
}

/** Articles that `url` has put elsewhere were rendered below their language; here they go where readers find them. */
function moveFreePages(): void {
  const snapshot = takeSnapshot(readerTime())
  for (const { tag } of snapshot.site.languages) {
    const folder = path.join(exportDir(), toLangKey(tag), FREE_SEGMENT)
    for (const address of listAllPaths(snapshot, tag).filter((each) => isFreePath(each, tag))) {
      const segments = toSegments(address) ?? []
      const target = path.join(exportDir(), ...segments, ...(address.endsWith('/') ? ['index.html'] : []))
      mkdirSync(path.dirname(target), { recursive: true })
      renameSync(path.join(folder, ...segments, 'index.html'), target)
    }
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Addresses that lead to others; pages and files come before them. */
function writeAliasPages(): void {
  for (const [alias, target] of listAliases(takeSnapshot(readerTime()))) {
    const segments = toSegments(alias) ?? []
    const isFile = /\.html?$/.test(segments.at(-1) ?? '')
    const file = path.join(exportDir(), ...segments, ...(isFile ? [] : ['index.html']))
    if (existsSync(file)) continue
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, renderAliasPage(target, siteUrl()))
  }
}

function writeElementsFile(): void {
  const elements = readCurrentElements()
  if (!elements) return
  mkdirSync(path.join(exportDir(), ELEMENTS_SEGMENT), { recursive: true })
  writeFileSync(path.join(exportDir(), ELEMENTS_SEGMENT, elements.name), elements.script)
}

function copyStaticFiles(): void {
  for (const file of listStaticFiles(contentDir())) {
    const target = path.join(exportDir(), file)
    if (existsSync(target)) console.warn(`static/${file} is left out: the site has a page or file of that name.`)
    else cpSync(path.join(contentDir(), 'static', file), target)
  }
}

/** Feeds, sitemaps and robots.txt. The newsroom may have files of its own in their places. */
function writeMachineFiles(): void {
  const snapshot = takeSnapshot(readerTime())
  for (const address of listMachineFiles(snapshot)) {
    const segments = toSegments(address) ?? []
    const target = path.join(exportDir(), ...segments)
    const file = existsSync(target) ? undefined : findMachineFile(snapshot, segments)
    if (!file) continue
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, file.render(siteUrl()))
  }
}
