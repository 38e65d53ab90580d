import { expect, test } from 'vitest'
import { prepareHighlight } from '@/lib/markdown/highlight-code'
import { findDangers } from './html-oracle'
import { renderMarkdown } from './render-markdown'

async function renderCode(markdown: string): Promise<string> {
  const html = renderMarkdown(markdown, { highlight: await prepareHighlight(markdown) })
  expect(findDangers(html)).toEqual([])
  expect(html).not.toContain('style=')
  return html
}

test('code is coloured by classes', async () => {
  expect(await renderCode('```go\npackage main // x\n```')).toMatch(
    /<code class="language-go"><span class="code-keyword">package<\/span>.*<span class="code-comment">\/\/ x<\/span>\n<\/code>/,
  )
})

test('all languages on offer can be loaded', async () => {
  const names =
    'bash c cpp c# css diff dockerfile golang html ini java js json jsx kotlin latex lua make md nginx php powershell py r rb rust sql swift toml tsx ts xml yml'
  const text = names
    .split(' ')
    .map((name) => `\`\`\`${name}\nif (a) return "b" // c\n\`\`\``)
    .join('\n\n')
  const highlight = await prepareHighlight(text)
  expect(names.split(' ').filter((name) => highlight?.('a', name) === undefined)).toEqual([])
}, 60_000)

test.each([
  ['no fence'],
  ['```\nplain\n```'],
  ['```nope\nx\n```'],
  ['```__proto__\nx\n```'],
  ['```constructor\nx\n```'],
])('%j loads nothing', async (text) => {
  expect(await prepareHighlight(text)).toBeUndefined()
  await renderCode(text)
})

test('numbers, marked lines and a title come from the options', async () => {
  const html = await renderCode(
    '```go {linenos=true hl_lines=[2,"4-5"] linenostart=7 title="a.go"}\na\nb\nc\nd\ne\n```',
  )
  expect(html).toMatch(
    /^<figure class="code-figure"><figcaption>a\.go<\/figcaption><pre><code class="language-go"><span class="code-line" data-line="7">/,
  )
  expect([...html.matchAll(/<mark class="code-line" data-line="(\d+)">/g)].map(([, line]) => line)).toEqual([
    '8',
    '10',
    '11',
  ])
})

test.each([
  ['```go{hl_lines=[1]}\na\n```'],
  ['{{< highlight go "hl_lines=1" >}}\na\n{{< /highlight >}}'],
  ['{{< highlight lang="go" hl_lines="1" >}}\na\n{{< /highlight >}}'],
])('%j marks the first line', async (text) => {
  expect(await renderCode(text)).toContain('<mark class="code-line">a</mark>')
})

test('a block of options without a language is plain', async () => {
  expect(await renderCode('``` {title="x"}\na\n```')).toBe(
    '<figure class="code-figure"><figcaption>x</figcaption><pre><code>a\n</code></pre></figure>',
  )
})

test.each(['"><script>alert(1)</script>', 'javascript:x', "' onload=x", '&lt;b&gt;', '9'.repeat(500), '{}'])(
  'options cannot bring anything live: %s',
  async (value) => {
    for (const name of ['linenos', 'linenostart', 'hl_lines', 'title', 'style', 'class', 'id'])
      await renderCode(`\`\`\`go {${name}="${value}" linenos=true}\na\n\`\`\``)
    await renderCode(`\`\`\`${value}\na\n\`\`\``)
  },
)

test('HTML in code is text', async () => {
  expect(await renderCode('```html\n<script>alert(1)</script>\n```')).not.toMatch(/<script/)
})

test('more than 2,000 lines or 100 kB stay plain', async () => {
  expect(await renderCode(`\`\`\`go\n${'var a\n'.repeat(2_001)}\`\`\``)).not.toContain('code-keyword')
  expect(await renderCode(`\`\`\`go\n${`var ${'a'.repeat(900)}\n`.repeat(120)}\`\`\``)).not.toContain('code-keyword')
})

test('without preparation code is plain and whole', () => {
  expect(renderMarkdown('```go\npackage main\n```')).toBe('<pre><code class="language-go">package main\n</code></pre>')
})
