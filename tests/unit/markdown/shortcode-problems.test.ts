import { expect, test } from 'vitest'
import { findShortcodeProblems } from '@/lib/markdown/find-shortcode-problems'

test.each([
  ['an unknown name', 'a\n\nb {{< nope 1 >}}', { line: 3, column: 3, rule: 'unknown-shortcode' }],
  ['an id that is none', '{{< youtube "no id" >}}', { line: 1, column: 1, rule: 'shortcode-syntax' }],
  ['a figure without picture', '- {{< figure caption="x" >}}', { line: 1, column: 3, rule: 'shortcode-syntax' }],
  ['a quotation mark without end', 'x\n{{< youtube id="abc >}}', { line: 2, column: 1, rule: 'shortcode-syntax' }],
  ['one within HTML', '<div>\n{{< youtube dQw4w9WgXcQ >}}\n</div>', { line: 2, column: 1, rule: 'shortcode-syntax' }],
  ['an end without beginning', '{{< /details >}}', { line: 1, column: 1, rule: 'shortcode-syntax' }],
  ['details without end', '{{< details "x" >}}\n\ny', { line: 1, column: 1, rule: 'unclosed-shortcode' }],
  ['highlight without end', 'a\n\n{{< highlight go >}}\n\ny', { line: 3, column: 1, rule: 'unclosed-shortcode' }],
])('%s is reported at its place', (_, text, problem) => {
  expect(findShortcodeProblems(text)).toEqual([
    { ...problem, message: expect.stringMatching(/\.$/), remedy: expect.stringMatching(/\.$/) },
  ])
})

test.each([
  [
    'right ones',
    '{{< youtube dQw4w9WgXcQ >}}\n\n{{< details x >}}\n\ny\n\n{{< /details >}}\n\n{{< highlight go >}}\nx\n{{< /highlight >}}',
  ],
  ['ones in code', '`{{< nope >}}`\n\n```\n{{< nope >}}\n```'],
  ['escaped ones', '{{</* nope */>}} and \\{{< nope >}}'],
  ['templates', '{{ .Title }} {{- x -}}'],
  ['links', '[a]({{< ref "b.md" >}})'],
])('%s are no problem', (_, text) => {
  expect(findShortcodeProblems(text)).toEqual([])
})
