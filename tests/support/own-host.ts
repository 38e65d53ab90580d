import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { hostEnvironment } from './deployments'

/** A Node host of its own, on the build that the tests share. */
export interface OwnHost {
  readonly url: string
  readonly cacheDir: string
  readonly pid: number
  /** Asks until `isWanted` likes the answer; gives it and how long that took, milliseconds. */
  waitFor(address: string, isWanted: (status: number, text: string) => boolean): Promise<{ text: string; took: number }>
  kill(signal?: NodeJS.Signals): Promise<void>
}

/** So long a host may take to start, and an answer to come about, on a busy machine. */
const PATIENCE_MS = 200_000

/** Starts a host on `port` with these settings; the cache folder can be one that another host has left. */
export async function startHost(
  port: number,
  environment: Readonly<Record<string, string>>,
  cacheDir = mkdtempSync(path.join(tmpdir(), 'host-')),
): Promise<OwnHost> {
  const url = `http://localhost:${port}`
  const env = { ...process.env, ...hostEnvironment, PORT: String(port), NEWS_CACHE_DIR: cacheDir, ...environment }
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/main.ts', 'start'], {
    env: env as NodeJS.ProcessEnv,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const waitFor: OwnHost['waitFor'] = async (address, isWanted) => {
    const started = performance.now()
    let last = ''
    while (performance.now() - started < PATIENCE_MS) {
      if (child.exitCode !== null) throw new Error('The host has ended.')
      const response = await fetch(url + address).catch(() => undefined)
      const text = (await response?.text()) ?? ''
      last = `${response?.status} ${text.slice(0, 200)}`
      if (response && isWanted(response.status, text)) return { text, took: performance.now() - started }
      await setTimeout(10)
    }
    throw new Error(`${address} never became what it should; last: ${last}`)
  }
  const kill = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }
  await waitFor('/readyz', (status) => status === 200)
  return { url, cacheDir, pid: child.pid ?? 0, waitFor, kill }
}
