import { readFileSync } from 'node:fs'
import { findContentFile } from '@/lib/content/read-static-file'
import { getVariant } from '@/lib/pictures/make-variant'
import type { Release } from '@/lib/press/release'
import { getVariantOf } from '@/lib/queries/pictures'
import type { Snapshot } from '@/lib/queries/snapshot'
import { contentDir } from '@/lib/site/environment'
import { VARIANTS_SEGMENT } from '@/lib/urls/paths'

/**
 * Writes the pictures in other widths that pages name: that is what readers need, and nothing else can be known better. Those that
 * are there stay.
 */
export async function writeVariants(release: Release, snapshot: Snapshot, names: ReadonlySet<string>): Promise<void> {
  const missing = [...names].sort().filter((name) => !release.keep(fileOf(name)))
  // The workshop makes two at a time and takes no long queue, so they are handed over in small groups.
  for (let at = 0; at < missing.length; at += 8)
    await Promise.all(missing.slice(at, at + 8).map((name) => writeVariant(release, snapshot, name)))
}

async function writeVariant(release: Release, snapshot: Snapshot, name: string): Promise<void> {
  const wanted = getVariantOf(snapshot, name)
  const file = wanted && findContentFile(contentDir(), wanted.file.split('/'))
  if (!wanted || file === undefined) return
  const variant = await getVariant(file, wanted.hash, wanted.width)
  // Browsers look at the bytes of a picture, not at its name; of a faulty one they show what can be shown.
  if ('fault' in variant) console.warn(`${wanted.file}: ${variant.fault}`)
  release.add(fileOf(name), 'bytes' in variant ? variant.bytes : readFileSync(file))
}

function fileOf(name: string): string {
  return `${VARIANTS_SEGMENT}/${name}`
}
