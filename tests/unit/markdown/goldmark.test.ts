import { expect, test } from 'vitest'
import { findDangers } from './html-oracle'
import { outlineOf, renderMarkdown } from './render-markdown'

const flat = (markdown: string) => renderMarkdown(markdown).replaceAll('\n', '')

test.each([
  ['a term and its definition', 'Tide\n: The *sea*', '<dl><dt>Tide</dt><dd>The <em>sea</em></dd></dl>'],
  ['several of both', 'A\nB\n: one\n: two', '<dl><dt>A</dt><dt>B</dt><dd>one</dd><dd>two</dd></dl>'],
  ['lists one after another', 'A\n: one\n\nB\n: two', '<dl><dt>A</dt><dd>one</dd><dt>B</dt><dd>two</dd></dl>'],
  ['a definition apart', 'A\n\n: one', '<dl><dt>A</dt><dd><p>one</p></dd></dl>'],
  ['Chinese', '潮汐\n: 海水涨落', '<dl><dt>潮汐</dt><dd>海水涨落</dd></dl>'],
])('definition lists: %s', (_, source, html) => {
  expect(flat(source)).toBe(html)
})

test.each([['Note: this'], ['潮汐\n：海水'], [': nothing before'], ['a\n:b']])('%j is no definition list', (source) => {
  expect(renderMarkdown(source)).not.toContain('<dl>')
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
