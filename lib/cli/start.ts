import { serveSite } from '@/lib/host/serve-site'
import { port, siteUrl } from '@/lib/site/environment'
import { bundleElements } from './bundle-elements'
import { basisOfBuild, build, isBuildCurrent } from './build'
import type { CommandOptions } from './main'
import { prepareContent } from './sync-content'
import { updateSearchServer } from './update-search-server'

/** `npm start`: syncs the index, builds when there is no build of this code, then serves until stopped. */
export async function runStart(options: CommandOptions): Promise<number> {
  prepareContent(options)
  await updateSearchServer()
  if (isBuildCurrent()) {
    console.log('The build is up to date.')
    // The cache may have been deleted since; the same code gives the same script.
    await bundleElements()
  } else {
    console.log('Building the site; this takes about a minute.')
    const code = await build()
    if (code !== 0) return code
  }
  console.log(`Serving ${siteUrl()} on port ${port()}. Stop with Ctrl-C.`)
  await serveSite({ port: port(), basis: basisOfBuild() })
  return 0
}
