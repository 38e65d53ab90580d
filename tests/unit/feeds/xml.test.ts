import fc from 'fast-check'
import { expect, test } from 'vitest'
import { element, escapeXml, renderXml, textElement } from '@/lib/feeds/xml'
import { parseXml } from '@/tests/support/xml'

/** Any string of UTF-16 units, control characters and lone surrogates included. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(']]>', '<![CDATA[', '<!--', '&amp;', '&#11;', '\u000b\u0007\ufffe', '\ud83d', 'a\r\nb', '</title>'),
)

/** What of a text XML can hold at all. */
function legal(text: string): string {
  return Array.from(text)
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0
      if (code < 0x20) return code === 9 || code === 10 || code === 13
      return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
    })
    .join('')
}

test('whatever a text holds, the document is well-formed and gives the text back', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const root = parseXml(renderXml(element('a', {}, element('b', {}, text))))
      expect(root.children[0]?.text).toBe(legal(text))
    }),
    { numRuns: 3000 },
  )
})

test('whatever an attribute holds, the document is well-formed and gives its words back', () => {
  const words = (text: string | undefined) => legal(text ?? '').split(/[\t\n\r ]/)
  fc.assert(
    fc.property(anyText, (text) => {
      const root = parseXml(renderXml(element('a', { href: text })))
      expect(words(root.attributes.href)).toEqual(words(text))
    }),
    { numRuns: 3000 },
  )
})

test('the end of a character section cannot stand in a text', () => {
  expect(escapeXml(']]>')).toBe(']]&gt;')
})

test('an empty text makes no element', () => {
  expect([...textElement('a', ''), ...textElement('a', undefined)]).toEqual([])
})
