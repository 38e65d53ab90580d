import { spawn } from 'node:child_process'

/** What a repository could bring along that runs, reaches elsewhere or damages what is here is switched off. */
const SAFE_CONFIG = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'protocol.allow=never',
  'protocol.https.allow=always',
  'protocol.http.allow=always',
  'protocol.ssh.allow=always',
  'protocol.git.allow=always',
  'protocol.file.allow=always',
  'transfer.fsckObjects=true',
  'submodule.recurse=false',
]

/** Longer than any push of articles takes; a server that no longer answers must not hold up everything after it. */
const TIMEOUT_MS = 300_000

export interface GitOptions {
  /** The bare repository. */
  readonly gitDir: string
  readonly input?: string
  readonly maxBytes?: number
}

/**
 * Runs git on a bare repository and gives what it prints.
 * @throws {Error} with what git said, when it fails, hangs or prints more than `maxBytes` (1 GiB)
 */
export function runGit(args: readonly string[], { gitDir, input, maxBytes = 1 << 30 }: GitOptions): Promise<Buffer> {
  const all = [...SAFE_CONFIG.flatMap((setting) => ['-c', setting]), `--git-dir=${gitDir}`, ...args]
  const child = spawn('git', all, { env: gitEnvironment(), stdio: 'pipe', timeout: TIMEOUT_MS, killSignal: 'SIGKILL' })
  const output: Buffer[] = []
  let bytes = 0
  let complaint = ''
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > maxBytes) child.kill('SIGKILL')
      else output.push(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-2000)))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) resolve(Buffer.concat(output))
      else reject(new Error(`git ${args[0]} failed (${signal ?? code}). ${complaint.trim()}`))
    })
    // A child that ends early closes its input; its exit code tells.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

/** The environment without what would lead git to another repository or let it ask questions. */
function gitEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('GIT_') || /^GIT_(SSH|SSL|PROXY)/.test(name),
  )
  return {
    GIT_SSH_COMMAND: 'ssh -oBatchMode=yes',
    ...Object.fromEntries(own),
    NODE_ENV: process.env.NODE_ENV,
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  }
}
