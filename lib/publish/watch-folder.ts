import { lstatSync, readdirSync, watch, type FSWatcher } from 'node:fs'
import path from 'node:path'

/** Editors write a file in several steps; what comes within this time is told at once, milliseconds. */
const QUIET_MS = 50

/**
 * Tells which files below `root` change, relative to it, until the function that it gives back is called; `undefined` when
 * that cannot be told and any may have. One watch for each folder: one for each file, as chokidar has it, takes 44 s and 840 MB at 100,000 files.
 */
export function watchFolder(root: string, onChange: (files: readonly string[] | undefined) => void): () => void {
  const watchers = new Map<string, FSWatcher>()
  let changed = new Set<string>()
  let isUnclear = false
  let timer: NodeJS.Timeout | undefined

  const tell = () => {
    const files = isUnclear ? undefined : [...changed]
    changed = new Set()
    isUnclear = false
    timer = undefined
    onChange(files)
  }
  const note = (file: string | undefined) => {
    if (file === undefined) isUnclear = true
    else changed.add(file)
    timer ??= setTimeout(tell, QUIET_MS)
  }
  const close = (folder: string) => {
    watchers.get(folder)?.close()
    watchers.delete(folder)
  }
  const onEvent = (folder: string, name: string | null) => {
    if (name === null) return note(undefined)
    if (name.split(path.sep).some((part) => part.startsWith('.'))) return
    const file = [folder, ...name.split(path.sep)].filter(Boolean).join('/')
    const stat = lstatSync(path.join(root, file), { throwIfNoEntry: false })
    if (stat?.isDirectory()) {
      if (watchers.has(folder) && !watchers.has(file)) follow(file, note)
    } else if (!stat && watchers.has(file)) {
      for (const each of watchers.keys()) if (each === file || each.startsWith(`${file}/`)) close(each)
      note(undefined)
    } else note(file)
  }
  const follow = (folder: string, onFile: (file: string) => void) => {
    const isWhole = folder === '' && process.platform !== 'linux'
    try {
      const watcher = watch(path.join(root, folder), { recursive: isWhole }, (_, name) => onEvent(folder, name))
      watcher.on('error', () => close(folder))
      watchers.set(folder, watcher)
      if (isWhole) return
      for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
        if (entry.name.startsWith('.')) continue
        const file = folder === '' ? entry.name : `${folder}/${entry.name}`
        if (entry.isDirectory()) follow(file, onFile)
        // Written before the watch stood.
        else onFile(file)
      }
    } catch (error) {
      // Gone again, or no watch is left to be had: the sweep finds what it would have told.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') console.warn(`${folder} cannot be watched.`, error)
    }
  }
  follow('', () => undefined)
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers.values()) watcher.close()
  }
}
