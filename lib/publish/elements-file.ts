import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cacheDir } from '@/lib/site/environment'
import { readIfPresent } from '@/lib/site/read-if-present'
import { elementsPath } from '@/lib/urls/paths'

/*
 * Where the one script of the reading pages lies between being bundled and being served. A note beside the bundles says which is
 * the current one; a few older ones stay, because pages that name them may still be in somebody's cache.
 */

const KEPT = 5

function elementsDir(): string {
  return path.join(cacheDir(), 'elements')
}

function noteFile(): string {
  return path.join(elementsDir(), 'current')
}

/** Address of the bundle that pages shall name; `undefined` when none was made. */
export function currentElementsPath(): string | undefined {
  const hash = currentHash()
  return hash === undefined ? undefined : elementsPath(hash)
}

/** The bundle called `name` (`<hash>.js`); `undefined` when there is none. */
export function readElements(name: string): string | undefined {
  return /^[0-9a-f]{16}\.js$/.test(name) ? readIfPresent(path.join(elementsDir(), name))?.toString() : undefined
}

/** The name and text of the current bundle. */
export function readCurrentElements(): { name: string; script: string } | undefined {
  const name = `${currentHash() ?? ''}.js`
  const script = readElements(name)
  return script === undefined ? undefined : { name, script }
}

function currentHash(): string | undefined {
  return readIfPresent(noteFile())?.toString()
}

/** Keeps a bundle and makes it the current one. */
export function writeElements(hash: string, script: string): void {
  mkdirSync(elementsDir(), { recursive: true })
  writeFileSync(path.join(elementsDir(), `${hash}.js`), script)
  writeFileSync(noteFile(), hash)
  forgetOldest(`${hash}.js`)
}

function forgetOldest(current: string): void {
  const bundles = readdirSync(elementsDir())
    .filter((name) => name.endsWith('.js') && name !== current)
    .map((name) => ({ file: path.join(elementsDir(), name), time: statSync(path.join(elementsDir(), name)).mtimeMs }))
    .sort((a, b) => b.time - a.time)
  for (const { file } of bundles.slice(KEPT - 1)) rmSync(file)
}
