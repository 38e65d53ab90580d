import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { hashOf } from '@/lib/press/stage-file'
import { cacheDir } from '@/lib/site/environment'

/*
 * Threads of the press run one bundle: it starts in a tenth of the time that hundreds of modules take, with React's production build, and
 * its content names all code that pages come from.
 */

/** Some packages of the bundle are CommonJS. */
const REQUIRE =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);"

/** Makes the bundle of the press; gives its entry and the hash of all code in it. */
export async function bundlePress(): Promise<{ script: string; hash: string }> {
  const { outputFiles } = await build({
    entryPoints: ['lib/press/press-worker.ts'],
    outdir: 'press',
    bundle: true,
    splitting: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    outExtension: { '.js': '.mjs' },
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    banner: { js: REQUIRE },
    logLevel: 'error',
  })
  const files = outputFiles.map(({ path: file, text }) => ({ name: path.basename(file), text }))
  const hash = hashOf(
    files
      .map(({ name, text }) => `${name} ${hashOf(text)}`)
      .sort()
      .join('\n'),
  )
  const folder = path.join(cacheDir(), 'press')
  keep(folder, hash, files)
  return { script: path.join(folder, hash, 'press-worker.mjs'), hash }
}

/** Another export may be running the same bundle, so it comes into its place whole. */
function keep(folder: string, hash: string, files: readonly { name: string; text: string }[]): void {
  if (existsSync(path.join(folder, hash))) return
  const staged = path.join(folder, `${hash}.${process.pid}`)
  mkdirSync(staged, { recursive: true })
  for (const { name, text } of files) writeFileSync(path.join(staged, name), text)
  renameSync(staged, path.join(folder, hash))
  for (const name of readdirSync(folder))
    if (name !== hash) rmSync(path.join(folder, name), { recursive: true, force: true })
}
