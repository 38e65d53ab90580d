import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'

/**
 * Runs a command of Next.js on the Node of this process and gives its exit code. Signals that stop us stop it first.
 * @param env added to the environment
 */
export function runNext(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  const bin = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const child = spawn(process.execPath, [bin, ...args], {
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
  })
  const forward = (signal: NodeJS.Signals) => child.kill(signal)
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, forward)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      for (const each of signals) process.off(each, forward)
      resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1))
    })
  })
}
