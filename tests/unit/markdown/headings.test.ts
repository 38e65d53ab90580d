import { expect, test } from 'vitest'
import { outlineOf, renderMarkdown } from './render-markdown'

function levelsOf(markdown: string): string {
  return Array.from(renderMarkdown(markdown).matchAll(/<h(\d)/g), ([, level]) => level).join('')
}

test.each([
  ['# a\n\n## b\n\n### c', '234'],
  ['#### a\n\n#### b', '22'],
  ['### a\n\n##### b\n\n### c', '232'],
  ['#### a\n\n### b\n\n#### c', '223'],
  ['# a\n\n###### b', '23'],
  ['# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f', '234566'],
  ['<h1>a</h1>\n\n## b', '23'],
])('the headings of %j begin at the second level and leave none out', (markdown, levels) => {
  expect(levelsOf(markdown)).toBe(levels)
})

test('headings get ids in every script, numbered when they repeat', () => {
  expect(outlineOf('## 港口项目\n\n## **港口项目**\n\n## Müller & Co.').map(({ id }) => id)).toEqual([
    'user-content-港口项目',
    'user-content-港口项目-1',
    'user-content-müller--co',
  ])
})

test('ids are unique, whatever gave them', () => {
  const html = renderMarkdown(
    '<p id="a">x</p>\n\n<h2 id="b">y</h2>\n\n## a\n\n## b\n\n## fn-1\n\n<p id="a">z</p>\n\nnote[^1]\n\n[^1]: n',
  )
  const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toContain('user-content-a')
  expect(ids).toContain('user-content-a-1')
})

test('a heading of punctuation alone has an id that can be linked', () => {
  expect(outlineOf('## ？！\n\n## ……').map(({ id }) => id)).toEqual(['user-content-section', 'user-content-section-1'])
})

test('empty headings go', () => {
  expect(renderMarkdown('#\n\n## \u200B\n\n### ![x](data:x)\n\ntext').trim()).toBe('<p>text</p>')
})

test('a heading that holds only a picture is a figure', () => {
  expect(renderMarkdown('## ![The port](/a.jpg)')).toMatch(/^<figure><img/)
})

test('a heading never holds another one', () => {
  expect(renderMarkdown('# a <a href="javascript:x"><h2>b</h2></a>').match(/<h\d/g)).toHaveLength(1)
})

test('the outline lists three levels as plain text', () => {
  expect(outlineOf('## **一** `x` [链接](/a)\n\n### 二\n\n#### 三\n\n##### 四')).toEqual([
    { id: 'user-content-一-x-链接', text: '一 x 链接', level: 2 },
    { id: 'user-content-二', text: '二', level: 3 },
    { id: 'user-content-三', text: '三', level: 4 },
  ])
})

test('footnotes and quoted code add nothing to the outline', () => {
  expect(outlineOf('text[^1]\n\n```\n# code\n```\n\n[^1]: note')).toEqual([])
})
