import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { build, context, type BuildOptions, type BuildResult, type Plugin } from 'esbuild'
import { writeElements } from '@/lib/publish/elements-file'

/*
 * Everything called `*.element.ts` becomes one script. It is made before Next starts and never written into the source tree.
 */

/** Makes the bundle of all elements; pages rendered from now on name it. */
export async function bundleElements(): Promise<void> {
  keep(await build(optionsFor('components')))
}

/** The same, and again whenever an element changes, appears or disappears. Gives a function that ends it. */
export async function watchElements(): Promise<() => Promise<void>> {
  const onEnd: Plugin = {
    name: 'keep',
    setup: ({ onEnd }) => onEnd((result) => (result.errors.length > 0 ? undefined : keep(result))),
  }
  const options = optionsFor('components')
  const watcher = await context({ ...options, logLevel: 'warning', plugins: [...(options.plugins ?? []), onEnd] })
  await watcher.watch()
  return () => watcher.dispose()
}

/** The script of all elements below `folder`, as readers get it. */
export async function elementsScript(folder: string): Promise<string> {
  return scriptOf(await build(optionsFor(folder)))
}

function optionsFor(folder: string): BuildOptions {
  return {
    entryPoints: ['all-elements'],
    plugins: [allElements(path.resolve(folder))],
    outfile: 'elements.js',
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    // A module of Node in it is an error here, should one get past the linter.
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  }
}

/** An entry that imports every element, in an order that does not depend on the machine. */
function allElements(folder: string): Plugin {
  return {
    name: 'all-elements',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^all-elements$/ }, ({ path }) => ({ path, namespace: 'all-elements' }))
      onLoad({ filter: /.*/, namespace: 'all-elements' }, () => {
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

function scriptOf({ outputFiles }: BuildResult): string {
  const [file] = outputFiles ?? []
  if (!file) throw new Error('The elements gave no script.')
  return file.text
}

function keep(result: BuildResult): void {
  const script = scriptOf(result)
  writeElements(createHash('sha256').update(script).digest('hex').slice(0, 16), script)
}
