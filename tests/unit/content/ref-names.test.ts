import { expect, test } from 'vitest'
import { ANY_REF, lastRefName, listRefNames } from '@/lib/content/ref-names'

test.each([
  ['[a]({{< ref "news/About.en.md" >}})', ['about']],
  ['{{% relref path="/en/news/b.md#part" %}} and {{< ref b >}}', ['b']],
  ['[here]({{< ref "#part" >}})', []],
  ['a reference without a shortcode', []],
  ['{{< ref "unclosed >}}', [ANY_REF]],
])('%s refers to %s', (text, names) => {
  expect(listRefNames(text)).toEqual(names)
})

test('the last part of a name is that of its file without endings', () => {
  expect(lastRefName('en/news/About.zh-CN.md')).toBe('about')
})
