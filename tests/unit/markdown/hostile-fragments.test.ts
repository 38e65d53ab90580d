import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MarkdownTooDeepError } from '@/lib/markdown/compile-markdown'
import { toPlainText } from '@/lib/markdown/plain-text'
import { findDangers } from './html-oracle'
import { renderMarkdown } from './render-markdown'

const FRAGMENTS = [
  ...[
    '<script>',
    '</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:x">',
    '</a>',
    '<b>',
    '</b>',
    '<p>',
    '</p>',
    '<svg>',
  ],
  ...[
    '<math>',
    '<style>',
    '</style>',
    '<table>',
    '<tr>',
    '<td>',
    '</table>',
    '<select>',
    '<template>',
    '<title>',
    '<textarea>',
    '<xmp>',
  ],
  ...[
    '<plaintext>',
    '<iframe src=//x>',
    '<noscript>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '<div style=x class=y id=z>',
    '</div>',
  ],
  ...[
    '<details open>',
    '<h1 id=a>',
    '</h1>',
    '<input>',
    '<svg><desc>',
    '<org>',
    '</org>',
    '<',
    '>',
    '"',
    "'",
    '`',
    '```',
    '```js',
    '~~~',
  ],
  ...[
    '*',
    '**',
    '***',
    '_',
    '~~',
    '[',
    ']',
    '](',
    '(',
    ')',
    '[x](',
    '![',
    '[^1]',
    '[^1]: ',
    '[x]: ',
    'javascript:',
    'data:image/svg+xml,',
  ],
  ...[
    'https://a.example/',
    'www.b.example',
    '//c.example',
    'x@y.example',
    '。',
    '，',
    '“',
    '”',
    '中文',
    '港口',
    'text',
    '$',
    '$$',
    '\\frac{1}{2}',
  ],
  ...[
    '\\href{javascript:x}{y}',
    '|',
    '|-|',
    '| a |',
    '# ',
    '## ',
    '- ',
    '1. ',
    '- [ ] ',
    '> ',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '  \n',
    '---',
    '===',
  ],
  ...[
    '&lt;',
    '&#x6a;',
    '&Tab;',
    '\\',
    '\u0000',
    '\u200B',
    '\u202E',
    '\uD800',
    '\uFEFF',
    '👩‍👧',
    '{',
    '}',
    '{x}',
    '{{< figure >}}',
    '{{< ',
    '{{% ',
    ' >}}',
    ' />}}',
    ' %}}',
    '{{</* ',
    ' */>}}',
    '{{< figure src="/a" caption="',
    '{{< details "x" >}}',
    '{{< /details >}}',
    '{{< highlight go >}}',
    '{{< /highlight >}}',
    '{{< youtube dQw4w9WgXcQ >}}',
    '{{< ref "a#b" >}}',
    '{{< param x >}}',
    '{{<b>}}',
    '{#x .y}',
    '\n: ',
    ' {linenos=true title="<b>"}',
    '--',
    '...',
    '<<',
    '>>',
    ':',
    ';',
    '!',
  ],
]

const hostileText = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map((parts) => parts.join(''))

test('no mixture of hostile fragments yields anything live, or an exception', () => {
  fc.assert(
    fc.property(hostileText, fc.boolean(), (markdown, mathjax) => {
      expect(
        findDangers(renderMarkdown(markdown, { mathjax, resolveRef: (ref) => ref, param: (name) => name })),
      ).toEqual([])
    }),
    { numRuns: 1_500 },
  )
}, 120_000)

test('no text whatsoever makes the compiler throw anything but its own error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (markdown) => {
      try {
        expect(findDangers(renderMarkdown(markdown))).toEqual([])
      } catch (error) {
        expect(error).toBeInstanceOf(MarkdownTooDeepError)
      }
    }),
    { numRuns: 500 },
  )
}, 120_000)

test('plain text of hostile fragments is one line per block, without double blanks', () => {
  fc.assert(
    fc.property(hostileText, (markdown) => {
      expect(toPlainText(markdown)).not.toMatch(/^\s|\s$|\n\n| {2}/)
    }),
    { numRuns: 500 },
  )
}, 120_000)
