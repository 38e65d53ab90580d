import { readdirSync } from 'node:fs'
import path from 'node:path'
import { build, context, type BuildOptions, type BuildResult, type Plugin } from 'esbuild'
import { writeElements, type ElementsFile } from '@/lib/publish/elements-file'

/*
 * Everything called `*.element.ts` becomes one script, and what elements import on demand (`*.lazy.ts`) becomes scripts of its own
 * beside it. They are made before Next starts and never written into the source tree.
 */

const ENTRY = 'all-elements'

/** How everything for the browser is made. */
export const BROWSER_OPTIONS = {
  bundle: true,
  format: 'esm',
  // A module of Node in it is an error here, should one get past the linter.
  platform: 'browser',
  target: 'es2022',
  charset: 'utf8',
  // Components that are rendered in the browser become elements of Preact's, which is much smaller than React.
  jsx: 'automatic',
  jsxImportSource: 'preact',
} as const satisfies BuildOptions

/** Makes the scripts of all elements; pages rendered from now on name them. */
export async function bundleElements(): Promise<void> {
  writeElements(await elementsScripts('components'))
}

/** The same, and again whenever an element changes, appears or disappears. Gives a function that ends it. */
export async function watchElements(): Promise<() => Promise<void>> {
  const onEnd: Plugin = {
    name: 'keep',
    setup: ({ onEnd }) => onEnd((result) => (result.errors.length > 0 ? undefined : writeElements(filesOf(result)))),
  }
  const options = optionsFor('components')
  const watcher = await context({ ...options, logLevel: 'warning', plugins: [...(options.plugins ?? []), onEnd] })
  await watcher.watch()
  return () => watcher.dispose()
}

/** The scripts of all elements below `folder`, as readers get them; first the one that pages name. */
export async function elementsScripts(folder: string): Promise<readonly ElementsFile[]> {
  return filesOf(await build(optionsFor(folder)))
}

function optionsFor(folder: string): BuildOptions {
  return {
    ...BROWSER_OPTIONS,
    entryPoints: [ENTRY],
    plugins: [allElements(path.resolve(folder))],
    outdir: 'elements',
    // Styles that are loaded with a script.
    loader: { '.css': 'text' },
    entryNames: '[hash]',
    chunkNames: '[hash]',
    write: false,
    metafile: true,
    splitting: true,
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
  }
}

/** An entry that imports every element, in an order that does not depend on the machine. */
function allElements(folder: string): Plugin {
  return {
    name: ENTRY,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${ENTRY}$`) }, ({ path }) => ({ path, namespace: ENTRY }))
      onLoad({ filter: /.*/, namespace: ENTRY }, () => {
        const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
        const files = entries
          .filter((entry) => entry.isFile() && entry.name.endsWith('.element.ts'))
          .map((entry) => `./${path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`)
          .sort()
        const folders = entries.filter((entry) => entry.isDirectory())
        return {
          contents: files.map((file) => `import ${JSON.stringify(file)}`).join('\n'),
          resolveDir: folder,
          watchDirs: [folder, ...folders.map((entry) => path.join(entry.parentPath, entry.name))],
        }
      })
    },
  }
}

function filesOf({ outputFiles = [], metafile }: BuildResult): readonly ElementsFile[] {
  const isMain = ({ path: file }: { path: string }) =>
    metafile?.outputs[path.relative('', file)]?.entryPoint?.includes(ENTRY) === true
  const [main] = outputFiles.filter(isMain)
  if (!main) throw new Error('The elements gave no script.')
  return [main, ...outputFiles.filter((file) => file !== main)].map((file) => ({
    name: path.basename(file.path),
    script: file.text,
  }))
}
