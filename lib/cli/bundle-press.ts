import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { hashOf } from '@/lib/press/stage-file'
import { cacheDir } from '@/lib/site/environment'
import { readIfPresent } from '@/lib/site/read-if-present'

/*
 * Threads of the press run one bundle: it starts in a tenth of the time that hundreds of modules take, with React's production build, and
 * its content names all code that pages come from.
 */

/** Some packages of the bundle are CommonJS. */
const REQUIRE =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);"
const ENTRIES = {
  'press-worker': 'lib/press/press-worker.ts',
  'page-worker': 'lib/press/page-worker.ts',
  // Run by no thread; but what it leaves as it is must have been made by the same code.
  'write-search-index': 'lib/cli/write-search-index.ts',
}
const NOTE = 'made-of.json'

export interface PressBundle {
  /** The file that threads of an export run. */
  readonly script: string
  /** The one that threads of the Node host run. */
  readonly pageScript: string
  /** Of all code in it. */
  readonly hash: string
}

/** The bundle of the press, made anew when any of its modules has changed. */
export async function bundlePress(): Promise<PressBundle> {
  return findCurrent() ?? (await makeBundle())
}

async function makeBundle(): Promise<PressBundle> {
  const { outputFiles, metafile } = await build({
    entryPoints: ENTRIES,
    external: ['pagefind'],
    outdir: 'press',
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
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
  const parts = files.map(({ name, text }) => `${name} ${hashOf(text)}`)
  const hash = hashOf(parts.sort().join('\n'))
  const inputs = ['package-lock.json', 'tsconfig.json', 'lib/cli/bundle-press.ts', ...Object.keys(metafile.inputs)]
  const marks = Object.fromEntries(inputs.map((file) => [file, markOf(file)]))
  keep(hash, [...files, { name: NOTE, text: JSON.stringify(marks) }])
  return bundleOf(hash)
}

/** The kept bundle, if every module that it was made of is as it was. */
function findCurrent(): PressBundle | undefined {
  const names = existsSync(pressDir()) ? readdirSync(pressDir()) : []
  return names.map(bundleOf).find(({ hash, script, pageScript }) => {
    // One of an earlier version may lack what is asked of it now.
    if (!existsSync(script) || !existsSync(pageScript)) return false
    const note = readIfPresent(path.join(pressDir(), hash, NOTE))
    const marks = Object.entries(JSON.parse(note?.toString() ?? '{}') as Readonly<Record<string, string>>)
    return marks.length > 0 && marks.every(([file, mark]) => markOf(file) === mark)
  })
}

function markOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat ? `${stat.size} ${stat.mtimeMs}` : ''
}

function pressDir(): string {
  return path.join(cacheDir(), 'press')
}

function bundleOf(hash: string): PressBundle {
  const folder = path.join(pressDir(), hash)
  return { script: path.join(folder, 'press-worker.mjs'), pageScript: path.join(folder, 'page-worker.mjs'), hash }
}

/** No export runs that long. */
const FORGOTTEN_AFTER = 24 * 3_600_000

/** Another export may be making the same bundle or running an older one: this one comes into its place whole, those go a day later. */
function keep(hash: string, files: readonly { name: string; text: string }[]): void {
  const staged = path.join(pressDir(), `.${hash}-${process.pid}`)
  mkdirSync(staged, { recursive: true })
  for (const { name, text } of files) writeFileSync(path.join(staged, name), text)
  const place = path.join(pressDir(), hash)
  for (const name of readdirSync(pressDir())) {
    const file = path.join(pressDir(), name)
    if (file === place || Date.now() - statSync(file).mtimeMs > FORGOTTEN_AFTER)
      rmSync(file, { recursive: true, force: true })
  }
  renameSync(staged, place)
}
