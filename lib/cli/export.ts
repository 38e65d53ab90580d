import { cpSync, existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { listStaticFiles } from '@/lib/content/list-files'
import { readerTime } from '@/lib/queries/page-request'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { contentDir, exportDir } from '@/lib/site/environment'
import { toLangKey } from '@/lib/urls/paths'
import type { CommandOptions } from './main'
import { runNext } from './run-next'
import { writePictures } from './export-pictures'
import { prepareContent } from './sync-content'

/** `npm run export`: writes every page and static file to `out/`, ready for any static host. */
export async function runExport(options: CommandOptions): Promise<number> {
  const content = prepareContent(options)
  const started = performance.now()
  const code = await runNext(['build'], { NEWS_OUTPUT: 'export' })
  if (code !== 0) return code
  copyNotFoundPages()
  copyStaticFiles()
  await writePictures()
  console.log(
    `Exported ${content.articles} articles to ${exportDir()}/ in ${((performance.now() - started) / 1000).toFixed(1)} s.`,
  )
  return 0
}

/** Many hosts answer an unknown address below a folder with the nearest `404.html`. */
function copyNotFoundPages(): void {
  for (const { tag } of takeSnapshot(readerTime()).site.languages) {
    const folder = path.join(exportDir(), toLangKey(tag))
    cpSync(path.join(folder, '404', 'index.html'), path.join(folder, '404.html'))
    rmSync(path.join(folder, '404'), { recursive: true })
  }
}

function copyStaticFiles(): void {
  for (const file of listStaticFiles(contentDir())) {
    const target = path.join(exportDir(), file)
    if (existsSync(target)) console.warn(`static/${file} is left out: the site has a page or file of that name.`)
    else cpSync(path.join(contentDir(), 'static', file), target)
  }
}
