import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildDir, siteUrl } from '@/lib/site/environment'
import { bundleElements } from './bundle-elements'
import { runNext } from './run-next'
import type { CommandOptions } from './main'
import { prepareContent } from './sync-content'

/** `npm run build`: builds the Node host, always. */
export async function runBuild(options: CommandOptions): Promise<number> {
  prepareContent(options)
  return build()
}

/** Builds the Node host and notes what it was built from. */
export async function build(): Promise<number> {
  await bundleElements()
  const code = await runNext(['build'])
  if (code === 0) writeFileSync(stampFile(), basisOfBuild())
  return code
}

/** Whether the last build is of this code. */
export function isBuildCurrent(): boolean {
  try {
    return readFileSync(stampFile(), 'utf8') === basisOfBuild()
  } catch {
    return false
  }
}

function stampFile(): string {
  return path.join(buildDir(), 'broadsheet-build')
}

/** Everything a build depends on, and every page beside the newsroom, as one hash. */
export function basisOfBuild(): string {
  const hash = createHash('sha256').update(`${siteUrl()} ${process.version}`)
  for (const root of ['app', 'components', 'lib', 'proxy.ts', 'next.config.ts', 'package-lock.json'])
    hashTree(root, hash)
  return hash.digest('hex')
}

function hashTree(file: string, hash: ReturnType<typeof createHash>): void {
  const stat = statSync(file)
  if (!stat.isDirectory()) {
    hash.update(`${file} ${stat.size} ${Math.round(stat.mtimeMs)}\n`)
    return
  }
  for (const name of readdirSync(file).sort()) hashTree(path.join(file, name), hash)
}
