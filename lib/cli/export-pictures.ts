import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findContentFile } from '@/lib/content/read-static-file'
import { getVariant } from '@/lib/pictures/make-variant'
import { readerTime } from '@/lib/queries/page-request'
import { getVariantOf, listPictureFiles } from '@/lib/queries/pictures'
import { takeSnapshot, type Snapshot } from '@/lib/queries/snapshot'
import { contentDir, exportDir } from '@/lib/site/environment'
import { toSegments, VARIANTS_SEGMENT } from '@/lib/urls/paths'

/** Copies the pictures beside articles into the export and writes those in other widths that its pages name. */
export async function writePictures(): Promise<void> {
  const snapshot = takeSnapshot(readerTime())
  copyPictures(snapshot)
  const hasVariants = snapshot.all('SELECT 1 FROM picture WHERE hash IS NOT NULL LIMIT 1').length > 0
  const names = hasVariants ? listNamedVariants() : []
  mkdirSync(path.join(exportDir(), VARIANTS_SEGMENT), { recursive: true })
  // The workshop makes two at a time and takes no long queue, so they are handed over in small groups.
  for (let at = 0; at < names.length; at += 8)
    await Promise.all(names.slice(at, at + 8).map((name) => writeVariant(snapshot, name)))
}

function copyPictures(snapshot: Snapshot): void {
  for (const picture of listPictureFiles(snapshot)) {
    const source = findContentFile(contentDir(), picture.file.split('/'))
    const target = path.join(exportDir(), ...(toSegments(picture.path) ?? []))
    if (source === undefined) continue
    if (existsSync(target)) console.warn(`${picture.file} is left out: the site has a page or file of that name.`)
    else cpSync(source, target)
  }
}

/** What the pages name is what readers need; nothing else can be known better. */
function listNamedVariants(): readonly string[] {
  const names = new Set<string>()
  const pattern = new RegExp(`/${VARIANTS_SEGMENT}/([\\w-]+\\.webp)`, 'g')
  for (const file of readdirSync(exportDir(), { recursive: true, encoding: 'utf8' })) {
    if (!/\.(html|xml)$/.test(file)) continue
    for (const [, name = ''] of readFileSync(path.join(exportDir(), file), 'utf8').matchAll(pattern)) names.add(name)
  }
  return [...names].sort()
}

async function writeVariant(snapshot: Snapshot, name: string): Promise<void> {
  const wanted = getVariantOf(snapshot, name)
  const file = wanted && findContentFile(contentDir(), wanted.file.split('/'))
  if (!wanted || file === undefined) return
  const variant = await getVariant(file, wanted.hash, wanted.width)
  const target = path.join(exportDir(), VARIANTS_SEGMENT, name)
  if ('bytes' in variant) writeFileSync(target, variant.bytes)
  else {
    // Browsers look at the bytes of a picture, not at its name; they show of it what can be shown.
    console.warn(`${wanted.file}: ${variant.fault}`)
    cpSync(file, target)
  }
}
