import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What a command took, its children included. */
export interface CommandCost {
  readonly cpuSeconds: number
  readonly wallSeconds: number
  /** Of all processes together, at the worst moment that was seen. */
  readonly peakMegabytes: number
  /** What it printed for machines. */
  readonly output: string
}

const EVERY = 200

/**
 * Runs a command and measures it.
 * @throws {Error} when it fails
 */
export async function measureCommand(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<CommandCost> {
  const started = performance.now()
  const cpuBefore = childrenCpu()
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } })
  const output: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => output.push(part))
  let peak = 0
  const timer = setInterval(() => (peak = Math.max(peak, treeMegabytes(child.pid ?? 0))), EVERY)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearInterval(timer)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed with code ${code}.`)
  return {
    cpuSeconds: childrenCpu() - cpuBefore,
    wallSeconds: (performance.now() - started) / 1000,
    peakMegabytes: Math.round(peak),
    output: Buffer.concat(output).toString(),
  }
}

/** CPU seconds of all ended children of this process, as Linux counts them; 0 elsewhere. */
function childrenCpu(): number {
  const [, rest = ''] = readProc('self/stat').split(') ')
  const fields = rest.split(' ')
  // utime and stime of waited-for children, in hundredths of a second.
  return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) / 100
}

/** Memory that a process and everything below it holds for itself; 0 where there is no /proc. */
export function treeMegabytes(pid: number): number {
  const own = Number(/^RssAnon:\s+(\d+)/m.exec(readProc(`${pid}/status`))?.[1] ?? 0) / 1024
  const children = readProc(`${pid}/task/${pid}/children`).split(' ').filter(Boolean)
  return children.reduce((sum, child) => sum + treeMegabytes(Number(child)), own)
}

function readProc(file: string): string {
  try {
    return readFileSync(`/proc/${file}`, 'utf8')
  } catch {
    return ''
  }
}
