import { publishBranch, repairCheckout, rollBack, type Published } from '@/lib/publish/git/publish-branch'
import { withPublisherLock } from '@/lib/publish/git/publisher-lock'
import { readState } from '@/lib/publish/git/publish-state'
import { gitSource, type GitSource } from '@/lib/site/environment'
import type { CommandOptions } from './main'
import { formatSync, syncContent } from './sync-content'

/** `news publish`: fetches the branch and publishes it; `--accept` takes a commit that is held back. A running host notices by itself. */
export async function runPublish({ accept = false }: CommandOptions): Promise<number> {
  return publishBy((source) => publishBranch(source, accept))
}

/** `news rollback`: shows the commit before, until something newer is pushed. */
export async function runRollback(): Promise<number> {
  return publishBy(rollBack)
}

async function publishBy(publish: (source: GitSource) => Promise<Published>): Promise<number> {
  const source = gitSource()
  if (!source) throw new Error('There is no repository to publish from. Set NEWS_GIT_REMOTE.')
  return withPublisherLock(source.home, async () => {
    const { commit, problems, held } = await publish(source)
    console.log(formatSync(syncContent()))
    for (const problem of problems) console.log(problem)
    console.log(`The site shows ${commit}.`)
    if (!held) return 0
    console.log(`${held.commit} is held back: ${held.reason}. Take it with: npm run news -- publish --accept`)
    return 1
  })
}

/**
 * Brings the checkout up to date before a command reads it. When the repository cannot be reached, the command goes on with the commit that is there.
 * @throws {Error} when none is there
 */
export async function fetchNewsroom(): Promise<void> {
  const source = gitSource()
  if (!source) return
  await withPublisherLock(source.home, async () => {
    await repairCheckout(source)
    try {
      const { held } = await publishBranch(source)
      if (held) console.warn(`${held.commit} is held back: ${held.reason}.`)
    } catch (error) {
      if (readState(source).commit === undefined) throw error
      console.warn(`Going on with the commit that is there. ${error instanceof Error ? error.message : String(error)}`)
    }
  })
}
