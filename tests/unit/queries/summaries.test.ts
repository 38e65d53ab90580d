import { expect, test } from 'vitest'
import { getArticle } from '@/lib/queries/articles'
import { articleText } from '@/tests/support/newsroom'
import { makeSnapshot } from '@/tests/support/snapshot'

function summaryOf(fields: Record<string, unknown>, body = 'What happened.'): string | undefined {
  return getArticle(makeSnapshot({ 'en/news/a.md': articleText(fields, body) }), '/en/news/a/')?.summary
}

test('a summary that only says the headline again gives way to the text', () => {
  expect(summaryOf({ title: 'Port opens', summary: 'PORT OPENS.' })).toBe('What happened.')
  expect(summaryOf({ title: 'Port opens', summary: 'Port opens' }, '')).toBe('')
  expect(summaryOf({ title: 'Port opens', summary: 'Port opens early' })).toBe('Port opens early')
})

test.each(['The port op...', 'The port op ...', 'The port op……', 'The port op......'])(
  'a summary that was cut off ends in one ellipsis: %s',
  (summary) => {
    expect(summaryOf({ summary })).toBe('The port op…')
  },
)
