import { expect, test } from 'vitest'
import { reasonToHold } from '@/lib/publish/git/shrink-guard'
import type { TreeEntry } from '@/lib/publish/git/tree-entry'
import { verifyTree } from '@/lib/publish/git/verify-tree'

function entry(file: string, changes: Partial<TreeEntry> = {}): TreeEntry {
  return { mode: '100644', oid: '0'.repeat(40), size: 10, file, ...changes }
}

test('plain files are taken, files with a dot passed over in silence', () => {
  const { files, problems } = verifyTree([
    entry('en/news/a.md'),
    entry('.github/workflows/a.yml'),
    entry('en/.hidden.md'),
  ])
  expect([...files.keys()]).toEqual(['en/news/a.md'])
  expect(problems).toEqual([])
})

test('links, submodules, strange modes, names and sizes are left out and told', () => {
  const bad = [
    entry('link.md', { mode: '120000' }),
    entry('module', { mode: '160000' }),
    entry('strange.md', { mode: '100000' }),
    entry('huge.md', { size: 200_000_000 }),
    entry('back\\slash.md'),
    entry('line\nbreak.md'),
    entry('no-utf-8-\uFFFD.md'),
    entry(`${'x'.repeat(300)}.md`),
    entry(`${'folder/'.repeat(200)}a.md`),
  ]
  const { files, problems } = verifyTree([...bad, entry('good.md')])
  expect([...files.keys()]).toEqual(['good.md'])
  expect(problems).toHaveLength(bad.length)
})

test('names that only case or Unicode form tells apart are told', () => {
  const { files, problems } = verifyTree([entry('en/A.md'), entry('en/a.md'), entry('en/é.md'), entry('en/e\u0301.md')])
  expect(files.size).toBe(4)
  expect(problems).toHaveLength(2)
})

test('a commit that is too large as a whole is refused', () => {
  const limits = { files: 2, fileBytes: 10, totalBytes: 15, nameBytes: 10, pathBytes: 100 }
  expect(() => verifyTree([entry('a'), entry('b')], limits)).toThrow(/bytes/)
  expect(() =>
    verifyTree(
      ['a', 'b', 'c'].map((file) => entry(file, { size: 1 })),
      limits,
    ),
  ).toThrow(/files/)
})

test('a push that takes many articles away is held, a small one never', () => {
  expect(reasonToHold(1000, 951)).toBeUndefined()
  expect(reasonToHold(1000, 940)).toBe('it has 940 articles instead of 1000')
  expect(reasonToHold(30, 10)).toBeUndefined()
  expect(reasonToHold(30, 9)).toBeDefined()
  expect(reasonToHold(10, 500)).toBeUndefined()
})
