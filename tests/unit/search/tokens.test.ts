import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText } from '@/lib/search/fold-table'
import { isSingleCharacter, toPhrase, toTokens } from '@/lib/search/tokens'

const han = fc.string({ unit: fc.constantFrom(...'软银投资芯片的一二') })
const mixed = fc.string({ unit: fc.constantFrom(...'软银芯片的ab1 ，.') })

function textsOf(text: string): readonly string[] {
  return toTokens(foldText(text)).map((token) => token.text)
}

/** Whether an engine finds the phrase: its tokens one after the other, a single character also at the beginning of a pair. */
function isFound(text: string, query: string): boolean {
  const tokens = textsOf(text)
  const phrase = toPhrase(foldText(query))
  if (isSingleCharacter(phrase)) return tokens.some((token) => token.startsWith(phrase[0] ?? ''))
  return tokens.some((_, at) => phrase.every((token, i) => tokens[at + i] === token))
}

test.each([
  ['软银', ['软银', '银']],
  ['軟銀集團', ['软银', '银集', '集团', '团']],
  ['AI芯片', ['ai', '芯', '芯片', '片']],
  ['AI 芯片', ['ai', '芯', '芯片', '片']],
  ['AI，芯片', ['ai', '芯片', '片']],
  ['第5届', ['第', '5', '届']],
  ["The company's cities, naïve", ['the', 'company', 'city', 'naive']],
  ['ソフトバンク', ['ソフ', 'フト', 'トバ', 'バン', 'ンク', 'ク']],
  ['한국 은행', ['한국', '은행']],
])('%s becomes the tokens %j', (text, tokens) => {
  expect(textsOf(text)).toEqual(tokens)
})

test.each([
  ['软银', ['软银']],
  ['银', ['银']],
  ['AI芯片', ['ai', '芯', '芯片']],
  ['芯片5G', ['芯片', '片', '5g']],
  ['<%&>', []],
])('%s is looked for as %j', (query, phrase) => {
  expect(toPhrase(foldText(query))).toEqual(phrase)
})

test('a phrase of Han is found exactly where the text contains it', () => {
  fc.assert(
    fc.property(
      han,
      han.filter((query) => query !== ''),
      (text, query) => {
        expect(isFound(text, query)).toBe(foldText(text).includes(foldText(query)))
      },
    ),
    { numRuns: 5000 },
  )
})

test('every part of a text that ends with its words is found in it, across scripts', () => {
  const words = fc.array(
    fc.oneof(
      han.filter((each) => each !== ''),
      fc.constantFrom('ai', '5g', '1'),
    ),
    { minLength: 1, maxLength: 5 },
  )
  fc.assert(
    fc.property(words, mixed, mixed, (parts, before, after) => {
      const query = parts.join('')
      const text = `${before.replace(/[a-z0-9]+\s*$/i, '')}${query}${after.replace(/^\s*[a-z0-9]+/i, '')}`
      fc.pre(toPhrase(foldText(query)).length > 0)
      expect(isFound(text, query), `${query} in ${text}`).toBe(true)
    }),
    { numRuns: 5000 },
  )
})

test('tokens lead back to their place in the text', () => {
  fc.assert(
    fc.property(mixed, (text) => {
      const folded = foldText(text)
      for (const { text: token, start, end } of toTokens(folded)) expect(folded.slice(start, end)).toBe(token)
    }),
  )
})
