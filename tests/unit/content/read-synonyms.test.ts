import { expect, test } from 'vitest'
import { readSynonyms } from '@/lib/content/read-synonyms'
import { makeNewsroom } from '@/tests/support/newsroom'

const read = (text: string) => readSynonyms(makeNewsroom({ 'synonyms.yaml': text }).root)

test('no list of names is no fault', () => {
  expect(readSynonyms(makeNewsroom().root)).toEqual({ groups: [], problems: [] })
  expect(read('# nothing yet\n')).toEqual({ groups: [], problems: [] })
})

test('each line is a group of names', () => {
  expect(read('# people\n- [特朗普, 川普, Trump]\n- [辉达, NVIDIA] # chips\n').groups).toEqual([
    ['特朗普', '川普', 'Trump'],
    ['辉达', 'NVIDIA'],
  ])
})

test('a faulty group is left out and reported with its place; the others stay', () => {
  const { groups, problems } = read('- [a1, b1]\n- [alone]\n- name\n-   [c1, 7]\n- [d1, e1]\n')
  expect(groups).toEqual([
    ['a1', 'b1'],
    ['d1', 'e1'],
  ])
  expect(problems.map(({ line, column, severity }) => [line, column, severity])).toEqual([
    [2, 1, 'error'],
    [3, 1, 'error'],
    [4, 1, 'error'],
  ])
  expect(problems[0]?.message).toContain('at least two names')
})

test('what cannot be read at all is reported where it breaks', () => {
  expect(read('- [a, b\n- c\n').problems).toMatchObject([{ file: 'synonyms.yaml', rule: 'yaml-syntax' }])
  expect(read('a: b\n').problems).toMatchObject([{ line: 1, column: 1, rule: 'synonyms' }])
})
