import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, foldWithOffsets } from '@/lib/search/fold'
import { foldTable, foldText } from '@/lib/search/fold-table'

test.each([
  ['軟銀', '软银'],
  ['台灣', '台湾'],
  ['臺灣', '台湾'],
  ['匯豐', '汇丰'],
  ['滙豐', '汇丰'],
  ['計算機', '计算机'],
  ['為', '爲'],
  ['綫', '线'],
  ['裏', '裡'],
  ['戶', '户'],
  ['群', '羣'],
  ['ＯｐｅｎＡＩ', 'openai'],
  ['Nvidia', 'NVIDIA'],
  ['計劃', '计划'],
  ['復甦', '复苏'],
])('%s and %s are found under the same form', (a, b) => {
  expect(foldText(a)).toBe(foldText(b))
})

test('folding knows no neighbours: parts fold to the parts of the whole', () => {
  const han = fc.string({ unit: fc.integer({ min: 0x3400, max: 0x9fff }).map((code) => String.fromCodePoint(code)) })
  fc.assert(
    fc.property(han, han, (a, b) => foldText(a + b) === foldText(a) + foldText(b)),
    { numRuns: 1000 },
  )
})

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => foldText(foldText(text)) === foldText(text)),
    { numRuns: 1000 },
  )
})

test('offsets lead back to the original', () => {
  const { folded, offsets } = foldWithOffsets('A㈱軟', foldTable())
  expect(folded).toBe('a(株)软')
  expect(offsets).toEqual([0, 1, 1, 1, 2, 3])
})

test('blanks of any width are one kind of blank', () => {
  expect(fold('　', new Map())).toBe(' ')
})
