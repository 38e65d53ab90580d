import { expect, test } from 'vitest'
import { compileMarkdown, MarkdownTooDeepError } from '@/lib/markdown/compile-markdown'
import { checkDepth } from '@/lib/markdown/guard-depth'
import { firstImage, toPlainText } from '@/lib/markdown/plain-text'

const OPTIONS = { mathjax: true, siteUrl: 'https://news.example/' }

function join(count: number, part: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => part(index)).join('')
}

test.each([
  ['HTML elements', '<div>'.repeat(19_000)],
  ['HTML elements on lines of their own', '<div>\n\n'.repeat(5_000)],
  ['inline HTML', 'x' + '<b>'.repeat(5_000)],
  ['more than a hundred HTML elements', '<div>'.repeat(101) + 'x'],
  ['unknown elements', '<org>'.repeat(15_000)],
  ['quotations', '>'.repeat(25_000)],
  ['list items', join(60, (index) => '  '.repeat(index) + '* a\n')],
  ['footnotes in footnotes', '[^a]: '.repeat(900) + 'x'],
  ['tables in tables', '<table><tr><td>'.repeat(6_000)],
  ['elements that are opened again in each paragraph', '<div>' + join(5_000, (index) => `<font color=${index}><p>x`)],
  ['attributes', '<div ' + join(100_000, (index) => `a${index} `) + '>'],
  ['attributes behind a quoted sign', '<div x=">" ' + join(20_000, (index) => `a${index}\n`).slice(0, 90_000) + '>'],
])(
  'endless %s are refused by an error of our own',
  (_, markdown) => {
    expect(() => compileMarkdown(markdown, OPTIONS)).toThrow(MarkdownTooDeepError)
    expect(() => toPlainText(markdown)).toThrow(MarkdownTooDeepError)
    expect(() => firstImage(`${markdown}\n\n![x](/a.png)`)).toThrow(MarkdownTooDeepError)
  },
  60_000,
)

test('the error tells an editor where and why', () => {
  expect(() => compileMarkdown(`a\n\n${'>'.repeat(30)}b`, OPTIONS)).toThrow(/^Line 3: A line begins with more than 24/)
})

test('what people write is far from the limits', () => {
  const markdown = '> - a\n>   - b\n>     1. c\n\n<div><div><table><tr><td><b>x</b></td></tr></table></div></div>'
  expect(() => compileMarkdown(markdown, OPTIONS)).not.toThrow()
})

test('the guard itself does not overflow', () => {
  let tree: { type: string; children: unknown[] } = { type: 'root', children: [] }
  for (let depth = 0; depth < 100_000; depth++) tree = { type: 'root', children: [tree] }
  expect(() => checkDepth(tree)).toThrow(MarkdownTooDeepError)
})

test('the guard counts the parts of a shallow tree', () => {
  const children = Array.from({ length: 500_001 }, () => ({ type: 'text' }))
  expect(() => checkDepth({ type: 'root', children } as never)).toThrow(/parts/)
})
