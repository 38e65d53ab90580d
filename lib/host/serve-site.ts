import { once } from 'node:events'
import { createServer } from 'node:http'
import { listFrameworkModules } from '@/lib/publish/framework-modules'
import { buildDir } from '@/lib/site/environment'
import { PreparedBodies } from './prepared-bodies'
import { sendFinished } from './send-finished'

/** For pages as they are sent, all encodings together. */
const MAX_PREPARED_BYTES = 64_000_000

/** Serves the built site until a signal stops it: requests under way are answered first. */
export async function serveSite(port: number): Promise<void> {
  // Read by Next and React when they are loaded.
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  const { default: next } = await import('next')
  const app = next({ dev: false, dir: process.cwd(), port })
  await app.prepare()
  const workshop = { bodies: new PreparedBodies(MAX_PREPARED_BYTES), plumbing: listFrameworkModules(buildDir()) }
  const server = createServer(sendFinished(app.getRequestHandler(), workshop))
  server.listen(port)
  await once(server, 'listening')
  await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)))
  server.close()
  server.closeIdleConnections()
  await once(server, 'close')
  await app.close()
}
