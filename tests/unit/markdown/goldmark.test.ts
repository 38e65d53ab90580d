import { expect, test } from 'vitest'
import { findDangers } from './html-oracle'
import { outlineOf, renderMarkdown } from './render-markdown'

const flat = (markdown: string) => renderMarkdown(markdown).replaceAll('\n', '')

test.each([
  ['a term and its definition', 'Tide\n: The *sea*', '<dl><dt>Tide</dt><dd>The <em>sea</em></dd></dl>'],
  ['several of both', 'A\nB\n: one\n: two', '<dl><dt>A</dt><dt>B</dt><dd>one</dd><dd>two</dd></dl>'],
  ['lists one after another', 'A\n: one\n\nB\n: two', '<dl><dt>A</dt><dd>one</dd><dt>B</dt><dd>two</dd></dl>'],
  ['a definition apart', 'A\n\n: one', '<dl><dt>A</dt><dd><p>one</p></dd></dl>'],
  ['several definitions apart', 'A\n\n: one\n\n: two', '<dl><dt>A</dt><dd><p>one</p></dd><dd><p>two</p></dd></dl>'],
  ['paragraphs', 'A\n:   one\n\n    two', '<dl><dt>A</dt><dd><p>one</p><p>two</p></dd></dl>'],
  ['a list', 'A\n: - one\n  - two', '<dl><dt>A</dt><dd><ul><li>one</li><li>two</li></ul></dd></dl>'],
  ['text and a list', 'A\n: one\n  1. two', '<dl><dt>A</dt><dd>one<ol><li>two</li></ol></dd></dl>'],
  ['a quotation', 'A\n\n:   > one\n    > two', '<dl><dt>A</dt><dd><blockquote><p>one two</p></blockquote></dd></dl>'],
  ['indented code', 'A\n:           one', '<dl><dt>A</dt><dd><pre><code>  one</code></pre></dd></dl>'],
  ['tabs', 'A\n:\tone\n\n\ttwo', '<dl><dt>A</dt><dd><p>one</p><p>two</p></dd></dl>'],
  ['a line that goes on without indentation', 'A\n: one\ntwo', '<dl><dt>A</dt><dd>one two</dd></dl>'],
  ['text behind it', 'A\n: one\n\ntwo', '<dl><dt>A</dt><dd>one</dd></dl><p>two</p>'],
  ['terms with hard breaks', 'A  \n*B*\n: one', '<dl><dt>A</dt><dt><em>B</em></dt><dd>one</dd></dl>'],
  ['in a list', '- A\n  : one\n\n    two', '<ul><li><dl><dt>A</dt><dd><p>one</p><p>two</p></dd></dl></li></ul>'],
  ['in a quotation', '> A\n> : one', '<blockquote><dl><dt>A</dt><dd>one</dd></dl></blockquote>'],
  ['in a definition', 'A\n: B\n  : one', '<dl><dt>A</dt><dd><dl><dt>B</dt><dd>one</dd></dl></dd></dl>'],
  [
    'Chinese lines',
    '潮汐\n:   海水\n    涨落\n\n    第二段',
    '<dl><dt>潮汐</dt><dd><p>海水涨落</p><p>第二段</p></dd></dl>',
  ],
  [
    'Chinese emphasis',
    '**潮汐：**海水\n: **涨落。**每天',
    '<dl><dt><strong>潮汐：</strong>海水</dt><dd><strong>涨落。</strong>每天</dd></dl>',
  ],
  ['Chinese', '潮汐\n: 海水涨落', '<dl><dt>潮汐</dt><dd>海水涨落</dd></dl>'],
])('definition lists: %s', (_, source, html) => {
  expect(flat(source)).toBe(html)
})

test.each([
  ['Note: this'],
  ['潮汐\n：海水'],
  [': nothing before'],
  ['a\n:b'],
  ['# A\n: b'],
  ['- A\n: b'],
  ['> A\n: b'],
  ['```\nA\n: b\n```'],
  ['| A |\n| - |\n: b'],
  ['A\n===\n: b'],
])('%j is no definition list', (source) => {
  expect(renderMarkdown(source)).not.toContain('<dl>')
})

test.each([
  ['[a]: /u\n: b', '<p>: b</p>'],
  ['A\n\n> : b', '<p>A</p><blockquote><p>: b</p></blockquote>'],
  ['A\n\n- : b\n  c', '<p>A</p><ul><li>: b c</li></ul>'],
])('a colon without a term is a colon: %j', (source, html) => {
  expect(flat(source)).toBe(html)
})

test.each([
  ['## A {#my-id .cls}', '<h2 id="user-content-my-id">A</h2>'],
  ['## 标题{#biaoti}', '<h2 id="user-content-biaoti">标题</h2>'],
  ['## A {.cls onclick="x"}', '<h2 id="user-content-a">A</h2>'],
  ['## Sets {a, b}', '<h2 id="user-content-sets-a-b">Sets {a, b}</h2>'],
  ['A {#x}\n===', '<h2 id="user-content-x">A</h2>'],
])('heading attributes: %s', (source, html) => {
  expect(renderMarkdown(source)).toBe(html)
  expect(findDangers(html)).toEqual([])
})

test('links find a chosen id, and so does the table of contents', () => {
  expect(renderMarkdown('[a](#x)\n\n## B {#x}')).toContain('href="#user-content-x"')
  expect(outlineOf('## B {#x}')).toEqual([{ id: 'user-content-x', text: 'B', level: 2 }])
})

test('a chosen id that is taken gets a number', () => {
  expect(renderMarkdown('## A {#x}\n\n## B {#x}')).toContain('id="user-content-x-1"')
})
