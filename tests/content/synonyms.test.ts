import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { load } from 'js-yaml'
import { foldText } from '@/lib/search/fold-table'

/* The list of names in the newsroom, as editors keep it. */

const groups = load(readFileSync('content/synonyms.yaml', 'utf8')) as readonly (readonly string[])[]

test('the list holds at least 120 groups of two to six names', () => {
  expect(groups.length).toBeGreaterThanOrEqual(120)
  const wrong = groups.filter(
    (group) =>
      !Array.isArray(group) ||
      group.length < 2 ||
      group.length > 6 ||
      group.some((name) => typeof name !== 'string' || name.trim() !== name || [...name].length < 2),
  )
  expect(wrong).toEqual([])
})

test('each group stands on a line of its own', () => {
  const lines = readFileSync('content/synonyms.yaml', 'utf8').split('\n')
  expect(lines.filter((line) => /^- \[.+\]$/.test(line))).toHaveLength(groups.length)
  expect(lines.filter((line) => line !== '' && !/^(?:- \[.+\]|# .+)$/.test(line))).toEqual([])
})

test('no name stands in two groups, whatever its script or case', () => {
  const names = groups.flatMap((group) => [...new Set(group.map(foldText))])
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})

test('no group repeats a name that is found in either script anyway', () => {
  expect(groups.filter((group) => new Set(group.map(foldText)).size < group.length)).toEqual([])
})
