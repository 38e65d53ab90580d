import path from 'node:path'
import { mkdirSync } from 'node:fs'
import type { GitSource } from '@/lib/site/environment'
import { applyWork, compareWithTree, openCheckout, type Work } from './checkout'
import { clearAway, fetchBranch, keepCommits, mirrorDir } from './mirror'
import { readState, writeState, type PublishState } from './publish-state'
import { reasonToHold } from './shrink-guard'
import { diffTrees, listTree } from './tree-entry'
import { countArticles, verifyTree } from './verify-tree'

/** What a run has made of the checkout. */
export interface Published {
  /** The commit that the checkout shows now. */
  readonly commit: string
  /** Files that were written or removed, relative to the newsroom; the index has to look at them again. */
  readonly changed: readonly string[]
  /** What was left out of the commit; one sentence each. */
  readonly problems: readonly string[]
  readonly held?: PublishState['held']
}

/** Commits that `rollback` can go back to. */
const KEPT = 5

/**
 * Fetches the branch and brings the checkout to it. The caller holds the publisher's lock. Whatever fails, the checkout shows the
 * commit that it showed before, or is brought back there by the next run.
 * @param accept take a commit although it has far fewer articles, or was rolled back from
 * @throws {Error} when the remote cannot be reached, has no such branch or folder, or the commit cannot be a newsroom
 */
export async function publishBranch(source: GitSource, accept = false): Promise<Published> {
  const repaired = readState(source).pending === undefined ? [] : await repairCheckout(source)
  const tip = await fetchBranch(source)
  const state = readState(source)
  if (!isPlaced(state)) return bringByContent(source, { ...state, commit: tip })
  const { commit } = state
  if (tip === commit || (tip === state.refused && !accept)) {
    writeState(source, { ...state, held: undefined })
    return { commit, changed: repaired, problems: [] }
  }
  const published = await bringByDifference(source, state, tip, accept)
  return { ...published, changed: [...repaired, ...published.changed] }
}

/**
 * Compares the checkout with its commit by content and mends what differs: for the start of a process, which cannot know what the
 * machine's last minutes have left. Gives the files that it mended.
 */
export async function repairCheckout(source: GitSource): Promise<readonly string[]> {
  const state = readState(source)
  return isPlaced(state) ? (await bringByContent(source, state)).changed : []
}

/**
 * Brings the checkout back to the commit before. That from which it came is not taken again unless somebody accepts it.
 * @throws {Error} when none is known
 */
export async function rollBack(source: GitSource): Promise<Published> {
  await repairCheckout(source)
  const state = readState(source)
  const [target, ...former] = state.former
  if (target === undefined || !isPlaced(state)) throw new Error('No earlier commit is known.')
  const published = await bringByDifference(source, state, target, true)
  writeState(source, { ...readState(source), former, refused: state.commit })
  return published
}

type Placed = PublishState & { readonly commit: string }

function isPlaced(state: PublishState): state is Placed {
  return state.commit !== undefined
}

/** Makes the folder hold the files of the commit and no others, whatever was in it. */
async function bringByContent(source: GitSource, state: Placed): Promise<Published> {
  const { commit, former } = state
  const gitDir = mirrorDir(source)
  const root = rootOf(source)
  const { files, problems } = verifyTree(await listTree(gitDir, treeOf(source, commit)))
  const work = compareWithTree(root, files)
  await applyWork(root, gitDir, work)
  await keepCommits(source, [commit, ...former])
  writeState(source, { ...state, pending: undefined, articles: countArticles(files.keys()) })
  return { commit, changed: namesOf(work), problems }
}

/** Changes the files that differ between the commit that is shown and the next. */
async function bringByDifference(
  source: GitSource,
  state: Placed,
  target: string,
  accept: boolean,
): Promise<Published> {
  const { commit, articles } = state
  const gitDir = mirrorDir(source)
  const { written, added, removed } = await diffTrees(gitDir, treeOf(source, commit), treeOf(source, target))
  const { files, problems } = verifyTree(written)
  const after = articles + countArticles(added.filter((file) => files.has(file))) - countArticles(removed)
  const reason = accept ? undefined : reasonToHold(articles, after)
  if (reason !== undefined) {
    const held = { commit: target, reason }
    writeState(source, { ...state, held })
    return { commit, changed: [], problems, held }
  }
  // A file that has become a link goes; the link is left out.
  const gone = written.filter(({ file }) => !files.has(file)).map(({ file }) => file)
  const work = { written: [...files.values()], removed: [...removed, ...gone] }
  writeState(source, { ...state, pending: target })
  await applyWork(rootOf(source), gitDir, work)
  const former = [commit, ...state.former].slice(0, KEPT)
  await keepCommits(source, [target, ...former])
  writeState(source, { commit: target, articles: after, former })
  await clearAway(source)
  return { commit: target, changed: namesOf(work), problems }
}

function namesOf({ written, removed }: Work): readonly string[] {
  return [...removed, ...written.map(({ file }) => file)]
}

function treeOf({ folder }: GitSource, commit: string): string {
  return folder === '' ? `${commit}^{tree}` : `${commit}:${folder}`
}

/** The newsroom's folder in the checkout. */
function rootOf(source: GitSource): string {
  const root = path.join(source.checkout, source.folder)
  openCheckout(source.checkout, mirrorDir(source))
  mkdirSync(root, { recursive: true })
  return root
}
