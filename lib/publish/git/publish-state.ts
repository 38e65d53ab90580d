import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { GitSource } from '@/lib/site/environment'
import { readIfPresent } from '@/lib/site/read-if-present'

/** What the publisher notes of its checkout. */
export interface PublishState {
  /** The commit that the checkout shows. */
  readonly commit?: string | undefined
  /** The commit that it is being brought to; what lies there is a mixture until this is gone. */
  readonly pending?: string | undefined
  /** How many articles it has. */
  readonly articles: number
  /** Commits shown before, newest first; for `rollback`. */
  readonly former: readonly string[]
  /** A commit that somebody has rolled back from: it is not taken again. */
  readonly refused?: string | undefined
  /** A commit that waits for `publish --accept`, and why. */
  readonly held?: { readonly commit: string; readonly reason: string } | undefined
}

const NONE: PublishState = { articles: 0, former: [] }

function stateFile({ home }: GitSource): string {
  return path.join(home, 'state.json')
}

export function readState(source: GitSource): PublishState {
  try {
    const text = readIfPresent(stateFile(source))?.toString()
    return text === undefined ? NONE : (JSON.parse(text) as PublishState)
  } catch {
    // Derived, so a damaged note counts as none: everything is compared anew.
    return NONE
  }
}

/** Notes the state; after a crash of the machine there is the old note or the new one. */
export function writeState(source: GitSource, state: PublishState): void {
  mkdirSync(source.home, { recursive: true })
  const file = stateFile(source)
  const handle = openSync(`${file}.tmp`, 'w')
  writeSync(handle, JSON.stringify(state))
  fsyncSync(handle)
  closeSync(handle)
  renameSync(`${file}.tmp`, file)
}
