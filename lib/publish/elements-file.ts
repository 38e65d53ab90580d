import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cacheDir } from '@/lib/site/environment'
import { readIfPresent } from '@/lib/site/read-if-present'
import { elementsPath } from '@/lib/urls/paths'

/*
 * Where the scripts of the pages, and the stylesheet of pressed ones, lie between being bundled and being served: one script that all
 * pages name, and those that it loads when they are needed. A note beside them says which are the current ones; some older ones stay, because pages that name them may still
 * be in somebody's cache.
 */

/** How many files of earlier bundles stay. */
const KEPT = 30
const NAME = /^[0-9A-Za-z]+\.(?:js|css)$/

/** A script and the name it has by its content, `<hash>.js`. */
export interface ElementsFile {
  readonly name: string
  readonly script: string
}

function elementsDir(): string {
  return path.join(cacheDir(), 'elements')
}

function noteFile(): string {
  return path.join(elementsDir(), 'current')
}

/** Address of the script that pages shall name; `undefined` when none was made. */
export function currentElementsPath(): string | undefined {
  const [main] = currentNames()
  return main === undefined ? undefined : elementsPath(main)
}

/** The script or stylesheet called `name`; `undefined` when there is none. */
export function readElements(name: string): string | undefined {
  return NAME.test(name) ? readIfPresent(path.join(elementsDir(), name))?.toString() : undefined
}

/** The current scripts, the one that pages name first. */
export function listCurrentElements(): readonly ElementsFile[] {
  return currentNames().flatMap((name) => {
    const script = readElements(name)
    return script === undefined ? [] : [{ name, script }]
  })
}

function currentNames(): readonly string[] {
  return readIfPresent(noteFile())?.toString().split('\n') ?? []
}

/** Keeps scripts and makes them the current ones; the first is the one that pages name. */
export function writeElements(files: readonly ElementsFile[]): void {
  mkdirSync(elementsDir(), { recursive: true })
  for (const { name, script } of files) writeFileSync(path.join(elementsDir(), name), script)
  writeFileSync(noteFile(), files.map(({ name }) => name).join('\n'))
  forgetOldest(files.map(({ name }) => name))
}

/** Keeps the stylesheet at `address`. */
export function writeStyles(address: string, text: string): void {
  mkdirSync(elementsDir(), { recursive: true })
  writeFileSync(path.join(elementsDir(), path.posix.basename(address)), text)
}

function forgetOldest(current: readonly string[]): void {
  const others = readdirSync(elementsDir())
    .filter((name) => NAME.test(name) && !current.includes(name))
    .map((name) => ({ file: path.join(elementsDir(), name), time: statSync(path.join(elementsDir(), name)).mtimeMs }))
    .sort((a, b) => b.time - a.time)
  for (const { file } of others.slice(KEPT)) rmSync(file)
}
