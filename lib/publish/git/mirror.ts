import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { GitSource } from '@/lib/site/environment'
import { readIfPresent } from '@/lib/site/read-if-present'
import { runGit } from './run-git'

/** The ref that a fetch moves. Nothing else reads it. */
const INCOMING = 'refs/broadsheet/incoming'

export function mirrorDir({ home }: GitSource): string {
  return path.join(home, 'mirror.git')
}

/**
 * Fetches the branch into the bare mirror, also after its history was rewritten, and gives the commit at its tip. The caller holds
 * the publisher's lock.
 * @throws {Error} when the remote cannot be reached or has no such branch
 */
export async function fetchBranch(source: GitSource): Promise<string> {
  const gitDir = mirrorDir(source)
  await prepareMirror(source)
  const refspec = `+refs/heads/${source.branch}:${INCOMING}`
  const flags = ['--quiet', '--force', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', '--no-auto-gc']
  await runGit(['fetch', ...flags, source.remote, refspec], { gitDir })
  return (await runGit(['rev-parse', '--verify', '--quiet', `${INCOMING}^{commit}`], { gitDir })).toString().trim()
}

/** Keeps these commits from being cleared away, the first as `HEAD`: dates of first commits are asked for there. */
export async function keepCommits(source: GitSource, commits: readonly string[]): Promise<void> {
  const gitDir = mirrorDir(source)
  const kept = commits.map((commit, at) => `update refs/broadsheet/kept/${at} ${commit}\n`)
  const input = `option no-deref\nupdate HEAD ${commits[0]}\n${kept.join('')}`
  await runGit(['update-ref', '--stdin'], { gitDir, input })
}

/** Packs that fetches have brought, one or two files each; beyond this the mirror is tidied. */
const MAX_PACK_FILES = 200

/** Lets git tidy the mirror when it has become untidy, which it seldom has. */
export async function clearAway(source: GitSource): Promise<void> {
  if (readdirSync(path.join(mirrorDir(source), 'objects', 'pack')).length < MAX_PACK_FILES) return
  await runGit(['-c', 'gc.autoDetach=false', 'gc', '--quiet'], { gitDir: mirrorDir(source) })
}

/** Makes the mirror where there is none, and frees it of what a killed run has left. */
async function prepareMirror(source: GitSource): Promise<void> {
  const gitDir = mirrorDir(source)
  mkdirSync(source.home, { recursive: true })
  if (!existsSync(path.join(gitDir, 'HEAD')) || !existsSync(path.join(gitDir, 'config')))
    rmSync(gitDir, { recursive: true, force: true })
  removeLocks(gitDir)
  const note = path.join(gitDir, 'broadsheet')
  if (readIfPresent(note)?.toString() === source.checkout) return
  // Harmless on a mirror that is there, and completes one that is half made.
  await runGit(['init', '--bare', '--quiet', gitDir], { gitDir })
  // The history is asked for from inside the checkout, which has a note that leads here (see `openCheckout`).
  await runGit(['config', 'core.bare', 'false'], { gitDir })
  await runGit(['config', 'core.worktree', source.checkout], { gitDir })
  writeFileSync(note, source.checkout)
}

/** One left behind would stop every later fetch while the site looks healthy. */
function removeLocks(folder: string): void {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    // Folders of loose objects: many, and never locked.
    if (entry.isDirectory() && !/^[0-9a-f]{2}$/.test(entry.name)) removeLocks(file)
    else if (entry.name.endsWith('.lock') || entry.name === 'gc.pid') rmSync(file, { force: true })
  }
}
