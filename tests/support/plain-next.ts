import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { setTimeout } from 'node:timers/promises'
import { hostEnvironment } from './deployments'

/** So long it may take to start, on a busy machine. */
const PATIENCE_MS = 120_000

/** Next alone on the build that the tests share, without the host and its press; gives its address and what stops it. */
export async function startPlainNext(port: number): Promise<{ url: string; stop: () => Promise<void> }> {
  const bin = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const child = spawn(process.execPath, [bin, 'start', '--port', String(port)], {
    env: { ...process.env, ...hostEnvironment, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://localhost:${port}`
  const started = performance.now()
  while (!(await fetch(`${url}/robots.txt`).catch(() => undefined))) {
    if (child.exitCode !== null) throw new Error('Next has ended.')
    if (performance.now() - started > PATIENCE_MS) throw new Error('Next does not answer.')
    await setTimeout(50)
  }
  const stop = async () => {
    child.kill()
    if (child.exitCode === null) await once(child, 'exit')
  }
  return { url, stop }
}
