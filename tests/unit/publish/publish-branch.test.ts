import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readFirstCommitDates } from '@/lib/history/first-commit-dates'
import { publishBranch, repairCheckout, rollBack } from '@/lib/publish/git/publish-branch'
import { articleText } from '@/tests/support/newsroom'
import { makeRepository, type Repository } from '@/tests/support/repository'

function filesOf({ source }: Repository): Record<string, string> {
  const names = readdirSync(source.checkout, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name !== '.git' && !statSync(path.join(source.checkout, name)).isDirectory(),
  )
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(path.join(source.checkout, name), 'utf8')]))
}

test('a push changes the files that it is about and leaves the others untouched', async () => {
  const repository = makeRepository({ 'en/a.md': 'a', 'en/b.md': 'b', 'en/deep/c.md': 'c' })
  const { changed } = await publishBranch(repository.source)
  expect([...changed].sort()).toEqual(['en/a.md', 'en/b.md', 'en/deep/c.md'])
  const time = statSync(path.join(repository.source.checkout, 'en/a.md')).mtimeMs
  const commit = repository.commit({ 'en/b.md': 'new', 'en/deep/c.md': undefined, 'zh-CN/新闻.md': '新' })
  expect(await publishBranch(repository.source)).toMatchObject({ commit, problems: [] })
  expect(filesOf(repository)).toEqual({ 'en/a.md': 'a', 'en/b.md': 'new', 'zh-CN/新闻.md': '新' })
  expect(statSync(path.join(repository.source.checkout, 'en/a.md')).mtimeMs).toBe(time)
  expect(existsSync(path.join(repository.source.checkout, 'en/deep'))).toBe(false)
})

test('nothing new changes nothing, an empty commit is noted', async () => {
  const repository = makeRepository({ 'en/a.md': 'a' })
  await publishBranch(repository.source)
  expect((await publishBranch(repository.source)).changed).toEqual([])
  const commit = repository.commit({})
  expect(await publishBranch(repository.source)).toMatchObject({ commit, changed: [] })
})

test('a history that was rewritten is followed', async () => {
  const repository = makeRepository({ 'en/a.md': 'a' })
  repository.commit({ 'en/b.md': 'b' })
  await publishBranch(repository.source)
  repository.git('reset', '--quiet', '--hard', 'HEAD~1')
  const commit = repository.commit({ 'en/c.md': 'c' })
  expect((await publishBranch(repository.source)).commit).toBe(commit)
  expect(filesOf(repository)).toEqual({ 'en/a.md': 'a', 'en/c.md': 'c' })
})

test('a folder may become a file and a file a folder', async () => {
  const repository = makeRepository({ 'en/a/b.md': 'b', 'en/c': 'c' })
  await publishBranch(repository.source)
  repository.git('rm', '--quiet', '-r', 'en')
  repository.commit({ 'en/a': 'a', 'en/c/d.md': 'd' })
  await publishBranch(repository.source)
  expect(filesOf(repository)).toEqual({ 'en/a': 'a', 'en/c/d.md': 'd' })
})

test('links are never made, also in the place of a file', async () => {
  const repository = makeRepository({ 'en/a.md': 'a', 'en/b.md': 'b' })
  symlinkSync('/etc/passwd', path.join(repository.root, 'en/leak.md'))
  repository.commit({})
  const first = await publishBranch(repository.source)
  expect(first.problems).toEqual(['en/leak.md: left out, it is a link.'])
  rmSync(path.join(repository.root, 'en/b.md'))
  symlinkSync('/etc/passwd', path.join(repository.root, 'en/b.md'))
  repository.commit({})
  await publishBranch(repository.source)
  expect(filesOf(repository)).toEqual({ 'en/a.md': 'a' })
})

test('a folder of the repository can be the newsroom', async () => {
  const repository = makeRepository({ 'README.md': 'x', 'content/en/a.md': 'a' }, { folder: 'content' })
  expect((await publishBranch(repository.source)).changed).toEqual(['en/a.md'])
  repository.commit({ 'content/en/b.md': 'b', 'other/c.md': 'c' })
  expect((await publishBranch(repository.source)).changed).toEqual(['en/b.md'])
  expect(filesOf(repository)).toEqual({ 'content/en/a.md': 'a', 'content/en/b.md': 'b' })
  const dates = readFirstCommitDates(path.join(repository.source.checkout, 'content'))
  expect([...dates.keys()].sort()).toEqual(['en/a.md', 'en/b.md'])
})

test('a branch or a repository that is not there leaves what is shown', async () => {
  const repository = makeRepository({ 'en/a.md': 'a' })
  await publishBranch(repository.source)
  await expect(publishBranch({ ...repository.source, branch: 'other' })).rejects.toThrow(/git fetch failed/)
  await expect(publishBranch({ ...repository.source, remote: '/nowhere' })).rejects.toThrow(/git fetch failed/)
  await expect(publishBranch({ ...repository.source, remote: 'ext::sh -c true' })).rejects.toThrow(/git fetch failed/)
  expect(filesOf(repository)).toEqual({ 'en/a.md': 'a' })
  expect((await publishBranch(repository.source)).changed).toEqual([])
})

test('a push to another branch is not shown', async () => {
  const repository = makeRepository({ 'en/a.md': 'a' })
  await publishBranch(repository.source)
  repository.git('checkout', '--quiet', '-b', 'drafts')
  repository.commit({ 'en/b.md': 'b' })
  await publishBranch(repository.source)
  expect(filesOf(repository)).toEqual({ 'en/a.md': 'a' })
})

test('a push that takes many articles away waits until somebody accepts it', async () => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`en/a${at}.md`, 'text']))
  const repository = makeRepository({ ...many, 'en/keep.md': 'keep' })
  const before = await publishBranch(repository.source)
  const commit = repository.commit(Object.fromEntries(Object.keys(many).map((file) => [file, undefined])))
  const held = await publishBranch(repository.source)
  expect(held).toMatchObject({
    commit: before.commit,
    changed: [],
    held: { commit, reason: 'it has 1 articles instead of 41' },
  })
  expect(Object.keys(filesOf(repository))).toHaveLength(41)
  expect((await publishBranch(repository.source, true)).commit).toBe(commit)
  expect(filesOf(repository)).toEqual({ 'en/keep.md': 'keep' })
})

test('a commit that was rolled back from is not taken again, the next one is', async () => {
  const repository = makeRepository({ 'en/a.md': 'good' })
  const good = await publishBranch(repository.source)
  repository.commit({ 'en/a.md': 'bad' })
  await publishBranch(repository.source)
  expect((await rollBack(repository.source)).commit).toBe(good.commit)
  expect((await publishBranch(repository.source)).commit).toBe(good.commit)
  expect(filesOf(repository)).toEqual({ 'en/a.md': 'good' })
  const mended = repository.commit({ 'en/a.md': 'mended' })
  expect((await publishBranch(repository.source)).commit).toBe(mended)
})

test('a checkout that somebody has changed is mended, a link in it not followed', async () => {
  const repository = makeRepository({ 'en/a.md': 'aa', 'en/b.md': 'b', 'en/deep/c.md': 'c' })
  await publishBranch(repository.source)
  const { checkout } = repository.source
  const outside = path.join(repository.root, 'outside')
  mkdirSync(outside)
  writeFileSync(path.join(checkout, 'en/a.md'), 'xx')
  writeFileSync(path.join(checkout, 'en/stray.md'), 'x')
  rmSync(path.join(checkout, 'en/b.md'))
  rmSync(path.join(checkout, 'en/deep'), { recursive: true })
  symlinkSync(outside, path.join(checkout, 'en/deep'))
  await repairCheckout(repository.source)
  expect(filesOf(repository)).toEqual({ 'en/a.md': 'aa', 'en/b.md': 'b', 'en/deep/c.md': 'c' })
  expect(readdirSync(outside)).toEqual([])
})

test('locks of a run that was killed do not stop the next', async () => {
  const repository = makeRepository({ 'en/a.md': articleText() })
  await publishBranch(repository.source)
  const mirror = path.join(repository.source.home, 'mirror.git')
  for (const lock of ['HEAD.lock', 'config.lock', 'packed-refs.lock', 'shallow.lock', 'refs/broadsheet/incoming.lock'])
    writeFileSync(path.join(mirror, lock), '')
  const commit = repository.commit({ 'en/b.md': articleText() })
  expect((await publishBranch(repository.source)).commit).toBe(commit)
})
