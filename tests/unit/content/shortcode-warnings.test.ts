import { expect, test } from 'vitest'
import { readArticle } from '@/lib/content/read-article'
import { makeSite } from '@/tests/support/site'

test('a shortcode that readers will see as its source is a warning at its place in the file', () => {
  const file = Buffer.from('---\ntitle: "a"\n---\n\ntext\n\nx {{< nope >}}\n')
  const { article, problems } = readArticle('en/news/a.en.md', file, makeSite())
  expect(article).toBeDefined()
  expect(problems).toMatchObject([{ rule: 'unknown-shortcode', severity: 'warning', line: 7, column: 3 }])
})
