import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

/**
 * Runs `npm run export` and gives what it printed.
 * @throws {Error} when it fails
 */
export function runExport(env: Readonly<Record<string, string>>, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'export', '--silent', '--', ...args], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The export failed with code ${status}.\n${stdout}\n${stderr}`)
  return stdout
}

/** Every file of a folder with its bytes, but the notes that an export makes for itself. */
export function readFolder(root: string): ReadonlyMap<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort()
  return new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'latin1')]))
}

/** Names of the files in which two folders differ. */
export function differences(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file))
}
