import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/*
 * Every page that Next renders names a few client components of Next itself: its router and the like, which a page of plain links
 * does not need. They are known by what the build has noted about itself; whatever is not among them counts as ours.
 */

const PLUMBING =
  /^\[project\]\/node_modules\/next\/dist\/(?:esm\/)?(?:client\/components|lib\/framework|lib\/metadata)\//

/**
 * Ids of the modules in the build at `buildFolder` that are only Next's own plumbing. Empty when the notes cannot be found or read:
 * then every page counts as one that needs the framework.
 */
export function listFrameworkModules(buildFolder: string): ReadonlySet<string> {
  const modules = new Set<string>()
  const folder = path.join(buildFolder, 'server', 'app')
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('_client-reference-manifest.js')) continue
    for (const [name, { id }] of Object.entries(readManifest(path.join(folder, file))))
      if (PLUMBING.test(name)) modules.add(String(id))
  }
  return modules
}

type Manifest = Readonly<Record<string, { readonly id: string | number }>>

/** The file is a script that stores JSON in a global: `globalThis.__RSC_MANIFEST["/page"] = {…}`. */
function readManifest(file: string): Manifest {
  const json = /__RSC_MANIFEST\["[^\n]*?"\]\s*=\s*(\{[^]*\})/.exec(readFileSync(file, 'utf8'))?.[1]
  return json === undefined ? {} : ((JSON.parse(json) as { clientModules?: Manifest }).clientModules ?? {})
}
