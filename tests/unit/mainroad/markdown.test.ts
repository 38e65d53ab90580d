import { expect, test } from 'vitest'
import { toPlainText } from '@/lib/markdown/plain-text'
import { outlineOf, renderMarkdown } from '@/tests/unit/markdown/render-markdown'

/*
 * Markdown, row by row (as Hugo and Mainroad have it), as far as `tests/unit/markdown` does not say it: task lists, footnotes, bare
 * addresses, raw HTML, dangerous links, line breaks, emphasis and formulas are there.
 */

function inside(html: string, tag: string): string[] {
  return Array.from(html.matchAll(new RegExp(`<${tag}(?: [^>]*)?>(.*?)</${tag}>`, 'gs')), ([, text = '']) => text)
}

test.each([
  ['one~~two~~three', '<p>one<del>two</del>three</p>'],
  ['中文~~删除~~后文', '<p>中文<del>删除</del>后文</p>'],
  ['H~2~O', '<p>H~2~O</p>'],
])('strikethrough: %j', (markdown, html) => {
  expect(renderMarkdown(markdown)).toBe(html)
})

test.each([
  ['| a | b |\n|---|---|\n| 1 | 2 |', ['a', 'b'], ['1', '2']],
  ['a | b\n--|--\n1 | 2', ['a', 'b'], ['1', '2']],
  ['| a |\n|---|\n| x \\| y |', ['a'], ['x | y']],
  ['| a | b |\n|---|---|\n| 1 |', ['a', 'b'], ['1', '']],
  ['| **a** |\n|---|\n| [x](/y) |', ['<strong>a</strong>'], ['<a href="/y">x</a>']],
])('table: %j', (markdown, heads, cells) => {
  const html = renderMarkdown(markdown)
  expect(inside(html, 'th')).toEqual(heads)
  expect(inside(html, 'td')).toEqual(cells)
})

test.each(['==mark==', 'x^2^', '++inserted++', ':smile:', 'a :x: b', '$a$ and $b$', '{.class #id}'])(
  'off: %j stays as it is written',
  (text) => {
    expect(renderMarkdown(text)).toBe(`<p>${text}</p>`)
  },
)

test('off: `> [!NOTE]` is a quotation', () => {
  expect(renderMarkdown('> [!NOTE]\n> Text').replace(/\s+/g, ' ')).toBe(
    '<blockquote> <p>[!NOTE] Text</p> </blockquote>',
  )
})

test.each([
  ['[x](vbscript:a)', 'x'],
  ['[x](JaVaScRiPt:a)', 'x'],
  ['[x][y]\n\n[y]: javascript:a', 'x'],
])('links: %j is its text', (markdown, text) => {
  expect(renderMarkdown(markdown)).toBe(`<p>${text}</p>`)
})

test('pictures: a blank in the address makes it text, as in Hugo', () => {
  expect(renderMarkdown('![x](/a b.jpg)')).not.toContain('<img')
})

test.each([
  ['## Hello World', 'hello-world'],
  ['## Rates: up again?', 'rates-up-again'],
  ['#### **庞大投资规模是“荒谬数字”？**', '庞大投资规模是荒谬数字'],
  ['## （一）背景！', '一背景'],
  ['## a_b-c', 'a_b-c'],
  ['## 2025', '2025'],
])('heading ids: %j is #%s', (markdown, id) => {
  expect(outlineOf(markdown).map((entry) => entry.id)).toEqual([`user-content-${id}`])
})

test('heading ids: a link to one in the form of Hugo finds it', () => {
  expect(renderMarkdown('[up](#hello-world)\n\n## Hello World')).toContain('href="#user-content-hello-world"')
})

test.each([
  ['Title\n-----\n\nText', 'Title', 2],
  ['Title\n=====\n\n## Next', 'Title', 2],
  ['## Closed ##', 'Closed', 2],
])('headings: %j', (markdown, text, level) => {
  expect(outlineOf(markdown)[0]).toMatchObject({ text, level })
})

test.each([
  ['```\n<b>a</b>\n```', '&lt;b&gt;a&lt;/b&gt;\n'],
  ['~~~\na\n~~~', 'a\n'],
  ['    indented', 'indented\n'],
])('code: %j without a language is shown as written', (markdown, code) => {
  expect(renderMarkdown(markdown)).toBe(`<pre><code>${code}</code></pre>`)
})

test.each([
  ['**“星际之门”**项目', '<strong>“星际之门”</strong>项目'],
  ['前文**《书名》**后文', '前文<strong>《书名》</strong>后文'],
  ['**截止时间：**北京时间', '<strong>截止时间：</strong>北京时间'],
])('emphasis beside Chinese punctuation: %j is bold', (markdown, html) => {
  expect(renderMarkdown(markdown)).toBe(`<p>${html}</p>`)
  expect(toPlainText(markdown)).toBe(markdown.replaceAll('**', ''))
})

test.each([
  ['<!-- a comment --> text', ' text'],
  ['a <!--more--> b', 'a  b'],
])('raw HTML: the comment in %j is not seen', (markdown, text) => {
  expect(renderMarkdown(markdown).replace(/<\/?p>/g, '')).toBe(text)
})

test('lists: loose and tight, ordered from any number', () => {
  expect(renderMarkdown('3. a\n4. b').replace(/\n/g, '')).toBe('<ol start="3"><li>a</li><li>b</li></ol>')
  expect(renderMarkdown('- a\n\n- b').replace(/\n/g, '')).toBe('<ul><li><p>a</p></li><li><p>b</p></li></ul>')
})
