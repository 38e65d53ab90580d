import { serveSite } from '@/lib/host/serve-site'
import { writeStyles } from '@/lib/publish/elements-file'
import { port, siteUrl } from '@/lib/site/environment'
import { build, isBuildCurrent } from './build'
import type { CommandOptions } from './main'
import { prepareWorkshop } from './prepare-workshop'
import { prepareContent } from './sync-content'

/** `npm start`: syncs the index, builds when there is no build of this code, then serves until stopped. */
export async function runStart(options: CommandOptions): Promise<number> {
  prepareContent(options)
  if (isBuildCurrent()) console.log('The build is up to date.')
  else {
    console.log('Building the site; this takes about a minute.')
    const code = await build()
    if (code !== 0) return code
  }
  const { pageScript, assets, styles, stamp } = await prepareWorkshop()
  writeStyles(styles.path, styles.text)
  console.log(`Serving ${siteUrl()} on port ${port()}. Stop with Ctrl-C.`)
  await serveSite({ port: port(), basis: stamp, press: { script: pageScript, assets } })
  return 0
}
