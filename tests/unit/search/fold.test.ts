import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, foldWithOffsets } from '@/lib/search/fold'
import { foldTable, foldText } from '@/lib/search/fold-table'
import { markMatches, orderMatches, toNeedles, type Headline } from '@/lib/search/search-headlines'

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

test('matches are marked in the script of the article', () => {
  const needles = toNeedles('软银 ＡＩ', foldTable())
  expect(markMatches('日本軟銀投資AI。', needles, foldTable())).toEqual([
    { text: '日本', isMatch: false },
    { text: '軟銀', isMatch: true },
    { text: '投資', isMatch: false },
    { text: 'AI', isMatch: true },
    { text: '。', isMatch: false },
  ])
})

test('the marked parts always make up the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 1, maxLength: 2 }), (text, query) => {
      const parts = markMatches(text, toNeedles(query, foldTable()), foldTable())
      expect(parts.map((part) => part.text).join('')).toBe(text)
    }),
    { numRuns: 1000 },
  )
})

test('the language of the reader comes first, then matches in the headline, then the newest', () => {
  const make = (path: string, changes: Partial<Headline>): Headline => ({
    title: '',
    summary: '软银',
    path,
    lang: 'zh-CN',
    time: 0,
    source: '',
    ...changes,
  })
  const matches = [
    make('other', { lang: 'en', title: '软银', time: 9 }),
    make('old', { time: 1 }),
    make('new', { time: 2 }),
    make('title', { title: '軟銀' }),
  ]
  const ordered = orderMatches(matches, toNeedles('软银', foldTable()), 'zh-CN', foldTable())
  expect(ordered.map(({ path }) => path)).toEqual(['title', 'new', 'old', 'other'])
})

test('a query of blanks looks for nothing', () => {
  expect(toNeedles('  　 ', new Map())).toEqual([])
  expect(fold('　', new Map())).toBe(' ')
})
