import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { publishBranch } from '@/lib/publish/git/publish-branch'
import { withPublisherLock } from '@/lib/publish/git/publisher-lock'
import { readState } from '@/lib/publish/git/publish-state'
import type { GitSource } from '@/lib/site/environment'
import { makeRepository } from '@/tests/support/repository'

const KILLS = 20
const FILES = Array.from({ length: 300 }, (_, at) => `en/news/folder-${at % 7}/article-${at}.md`)

function version(number: number): Record<string, string> {
  return Object.fromEntries(FILES.map((file) => [file, `version ${number}\n`.repeat(300)]))
}

function textsOf({ checkout }: GitSource): (string | undefined)[] {
  return FILES.map((file) => {
    const place = path.join(checkout, file)
    return existsSync(place) ? readFileSync(place, 'utf8') : undefined
  })
}

/** Starts a publisher and kills it after so many milliseconds; tells whether it was still at work. */
async function publishAndKill(source: GitSource, milliseconds: number): Promise<boolean> {
  const child = spawn('npx', ['tsx', 'tests/support/publish-once.ts', JSON.stringify(source)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  await once(child.stdout, 'data')
  await setTimeout(milliseconds)
  const isAtWork = child.exitCode === null
  if (isAtWork) process.kill(-(child.pid ?? 0), 'SIGKILL')
  if (isAtWork) await once(child, 'exit')
  return isAtWork
}

test(
  'a publisher that is killed at any time leaves whole files, and the next one finishes',
  { timeout: 600_000 },
  async () => {
    const repository = makeRepository(version(0))
    await publishBranch(repository.source)
    let killed = 0
    let halfWay = 0
    for (let number = 1; number <= KILLS; number += 1) {
      repository.commit(version(number))
      if (await publishAndKill(repository.source, number * 12)) killed += 1
      const [old, fresh] = [number - 1, number].map((each) => Object.values(version(each))[0])
      const texts = textsOf(repository.source)
      expect(texts.filter((text) => text !== old && text !== fresh)).toEqual([])
      const isMixed = new Set(texts).size > 1
      if (isMixed) halfWay += 1
      if (isMixed) expect(readState(repository.source).pending).toBeDefined()
      await withPublisherLock(repository.source.home, () => publishBranch(repository.source))
      expect(new Set(textsOf(repository.source))).toEqual(new Set([fresh]))
      expect(readState(repository.source)).toMatchObject({ commit: repository.git('rev-parse', 'HEAD'), articles: 300 })
    }
    console.log(`${killed} of ${KILLS} were killed at work, ${halfWay} of them half-way through the files.`)
    expect(killed).toBeGreaterThan(0)
  },
)

test('publishers that come at once take turns', async () => {
  const repository = makeRepository(version(0))
  const { source } = repository
  let working = 0
  const publish = () =>
    withPublisherLock(source.home, async () => {
      working += 1
      expect(working).toBe(1)
      await publishBranch(source)
      working -= 1
    })
  await Promise.all([publish(), publish(), publish()])
  expect(readState(source).commit).toBe(repository.git('rev-parse', 'HEAD'))
})
