import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { GitSource } from '@/lib/site/environment'

/** A throw-away repository of a newsroom, and a place where a publisher fetches it to. */
export interface Repository {
  readonly root: string
  readonly source: GitSource
  git(...args: string[]): string
  /** Writes the files (`undefined`: removes them) and commits everything; gives the commit. */
  commit(files: Readonly<Record<string, string | undefined>>): string
}

/** Makes a repository with one commit of these files on `main`. */
export function makeRepository(files: Readonly<Record<string, string>>, settings: Partial<GitSource> = {}): Repository {
  const base = mkdtempSync(path.join(tmpdir(), 'repository-'))
  const root = path.join(base, 'origin')
  mkdirSync(root)
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim()
  const commit: Repository['commit'] = (more) => {
    for (const [file, text] of Object.entries(more)) {
      const place = path.join(root, file)
      if (text === undefined) rmSync(place, { recursive: true })
      else {
        mkdirSync(path.dirname(place), { recursive: true })
        writeFileSync(place, text)
      }
    }
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '--message', 'Change')
    return git('rev-parse', 'HEAD')
  }
  git('init', '--quiet', '--initial-branch=main')
  commit(files)
  const home = path.join(base, 'cache', 'git')
  const source = {
    remote: root,
    branch: 'main',
    folder: '',
    pollSeconds: 300,
    home,
    checkout: path.join(home, 'checkout'),
  }
  return { root, source: { ...source, ...settings }, git, commit }
}
