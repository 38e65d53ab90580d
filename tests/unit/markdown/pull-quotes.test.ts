import { expect, test } from 'vitest'
import { renderMarkdown } from './render-markdown'

test('a quotation of one short paragraph that is all bold is a pull quote', () => {
  expect(renderMarkdown('> **港口从不睡觉，**')).toContain('<blockquote class="pull-quote">')
  expect(renderMarkdown('> **The harbour *never* sleeps.**')).toMatch(
    /<blockquote class="pull-quote">\s*<p>The harbour <em>never<\/em> sleeps\.<\/p>\s*<\/blockquote>/,
  )
})

test.each([
  ['with more than its bold words', '> **Note:** the harbour is invented.'],
  ['of two paragraphs', '> **One.**\n>\n> **Two.**'],
  ['that is long', `> **${'Long words go on. '.repeat(20)}**`],
  ['that is not bold', '> The harbour never sleeps.'],
])('a quotation %s is a quotation', (_, markdown) => {
  expect(renderMarkdown(markdown)).toMatch(/<blockquote>/)
})

test('no author can give a quotation this look by a class', () => {
  expect(renderMarkdown('<blockquote class="pull-quote">x</blockquote>')).not.toContain('pull-quote')
})
