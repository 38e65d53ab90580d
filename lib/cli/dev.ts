import { followNewsroom } from '@/lib/publish/follow-newsroom'
import { port } from '@/lib/site/environment'
import { watchElements } from './bundle-elements'
import { runNext } from './run-next'
import { prepareContent } from './sync-content'

/** `npm run dev`: Next's development server on the Node host's routes; articles are followed as they are written. */
export async function runDev(): Promise<number> {
  prepareContent({ strict: false })
  const stopWatching = await watchElements()
  const newsroom = followNewsroom(() => undefined)
  return runNext(['dev', '--port', String(port())], { NODE_ENV: 'development' }).finally(() => {
    newsroom.stop()
    stopWatching()
  })
}
