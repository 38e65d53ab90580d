import { readdirSync } from 'node:fs'
import path from 'node:path'
import { findContentFile } from '@/lib/content/read-static-file'
import { listStaticFiles } from '@/lib/content/list-files'
import { listMachineFiles } from '@/lib/feeds/machine-files'
import { renderAliasPage } from '@/lib/publish/alias-page'
import { listAliases } from '@/lib/queries/aliases'
import { listPictureFiles } from '@/lib/queries/pictures'
import type { Snapshot } from '@/lib/queries/snapshot'
import { contentDir, siteUrl } from '@/lib/site/environment'
import { toSegments } from '@/lib/urls/paths'
import { toFile } from './page-files'
import type { PressTask } from './press-task'
import type { Release } from './release'

/*
 * What an export has beside its pages. Where two want the same name, the earlier one has it: pages, the site's own files, the
 * newsroom's files, its pictures, files for machines, addresses that lead elsewhere.
 */

/** Files of the site itself, where Next looks for them too. */
const PUBLIC = 'public'

/** Copies the files of the site and of the newsroom. */
export function copyFiles(release: Release, snapshot: Snapshot): void {
  for (const entry of readdirSync(PUBLIC, { recursive: true, withFileTypes: true })) {
    const source = path.join(entry.parentPath, entry.name)
    if (entry.isFile()) release.copy(path.relative(PUBLIC, source), source)
  }
  const files = listStaticFiles(contentDir()).map((file) => ({
    name: `static/${file}`,
    file,
    source: path.join(contentDir(), 'static', file),
  }))
  const pictures = listPictureFiles(snapshot).flatMap((picture) => {
    const source = findContentFile(contentDir(), picture.file.split('/'))
    return source === undefined ? [] : { name: picture.file, file: toFile(picture.path), source }
  })
  for (const { name, file, source } of [...files, ...pictures]) {
    if (release.isTaken(file)) console.warn(`${name} is left out: the site has a page or file of that name.`)
    else release.copy(file, source)
  }
}

/** Feeds, sitemaps and robots.txt, but those that the newsroom has written itself. */
export function planMachineFiles(release: Release, snapshot: Snapshot): readonly PressTask[] {
  return listMachineFiles(snapshot)
    .map((address) => ({ kind: 'machine' as const, path: address, file: toFile(address) }))
    .filter(({ file }) => !release.isTaken(file))
}

/** Pages at addresses that lead to others. */
export function writeAliasPages(release: Release, snapshot: Snapshot): void {
  for (const [alias, target] of listAliases(snapshot)) {
    const isFile = /\.html?$/.test(toSegments(alias)?.at(-1) ?? '')
    const file = isFile ? toFile(alias.replace(/\/$/, '')) : toFile(alias)
    if (!release.isTaken(file)) release.add(file, renderAliasPage(target, siteUrl()))
  }
}
