import { execFileSync } from 'node:child_process'

/**
 * When each file of a newsroom was first committed, milliseconds, by path relative to `root`. Git is asked once for the whole
 * history. Empty without git, and in a shallow clone, where every file seems to be of the last commit.
 */
export function readFirstCommitDates(root: string): ReadonlyMap<string, number> {
  const dates = new Map<string, number>()
  if (git(root, ['rev-parse', '--is-shallow-repository'])?.trim() !== 'false') return dates
  const log = git(root, [
    'log',
    '--diff-filter=A',
    '--name-only',
    '--relative',
    '--no-renames',
    '-z',
    '--format=%x01%ct',
  ])
  for (const commit of log?.split('\u0001') ?? []) {
    const [seconds = '', ...files] = commit.split(/[\0\n]+/)
    // The log runs from new to old, so the oldest addition is the one that stays.
    for (const file of files.filter(Boolean)) dates.set(file, Number(seconds) * 1000)
  }
  return dates
}

/** Id of the commit that the folder is at; `undefined` without git. */
export function readCurrentCommit(root: string): string | undefined {
  return git(root, ['rev-parse', 'HEAD'])?.trim()
}

function git(cwd: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return undefined
  }
}
