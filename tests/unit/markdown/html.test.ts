import { expect, test } from 'vitest'
import { toPlainText } from '@/lib/markdown/plain-text'
import { renderMarkdown } from './render-markdown'

test('tags of news agencies lose the tag and keep the text', () => {
  expect(
    renderMarkdown('<org value="X">Harbour Ltd</org> on <chron>20 August</chron> for <money><money>$5</money></money>'),
  ).toBe('<p>Harbour Ltd on 20 August for $5</p>')
})

test.each(['script', 'style', 'noscript', 'template', 'textarea', 'select', 'svg', 'math', 'object', 'title', 'xmp'])(
  'what stands in <%s> is no text',
  (name) => {
    expect(renderMarkdown(`a <${name}>hidden</${name}> b`)).not.toContain('hidden')
  },
)

test.each(['select', 'title', 'textarea', 'plaintext', 'template', 'svg', 'object', 'iframe'])(
  'a <%s> that nothing ends does not hide the rest of the article',
  (name) => {
    expect(toPlainText(`use the <${name}> tag **here**\n\n<${name}>\n\nsecond paragraph`)).toBe(
      'use the tag here\nsecond paragraph',
    )
  },
)

test('a player that is closed like XML is a link to the video all the same', () => {
  expect(renderMarkdown('<iframe src="https://player.vimeo.com/video/7" />\n\nafter')).toContain('<p>after</p>')
})

test('harmless HTML stays', () => {
  const html =
    '<p>H<sub>2</sub>O <kbd>Ctrl</kbd> <mark>x</mark> <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> <abbr title="World">W</abbr></p>'
  expect(renderMarkdown(html)).toBe(html)
})

test('details may be open, language and direction are kept', () => {
  expect(renderMarkdown('<details open><summary>a</summary>b</details>')).toBe(
    '<details open=""><summary>a</summary>b</details>',
  )
  expect(renderMarkdown('<p lang="zh-HK" dir="rtl">x</p>')).toBe('<p lang="zh-HK" dir="rtl">x</p>')
})

test('styles, classes and handlers go, the text stays', () => {
  expect(renderMarkdown('<p class="fixed" style="top:0" onclick="x()" data-x="1">text</p>')).toBe('<p>text</p>')
})

test('spans that have lost their attributes go', () => {
  expect(renderMarkdown('<p><span class="x">a</span> <span lang="en">b</span></p>')).toBe(
    '<p>a <span lang="en">b</span></p>',
  )
})

test('Markdown within HTML blocks is read after a blank line', () => {
  expect(renderMarkdown('<div>\n\n**a**\n\n</div>')).toContain('<strong>a</strong>')
})

test('tables keep alignment as an attribute and limit their spans', () => {
  expect(renderMarkdown('| a | b |\n|:-:|--:|\n| 1 | 2 |')).toContain(
    '<td align="center">1</td><td align="right">2</td>',
  )
  const html = renderMarkdown(
    '<table><tr><td colspan="999" rowspan="3" style="x" align="evil">a</td><td colspan="0">b</td></tr></table>',
  )
  expect(html).toContain('<td colSpan="100" rowSpan="3">a</td><td>b</td>')
})

test('code keeps its language and nothing else', () => {
  expect(renderMarkdown('```ts {1}\nlet a\n```')).toBe('<pre><code class="language-ts">let a\n</code></pre>')
})

test('task lists and nested lists are lists', () => {
  const html = renderMarkdown('- [x] done\n- [ ] open\n  - nested')
  expect(html).toContain('<ul class="contains-task-list">')
  expect(html).toContain('<li class="task-list-item"><input type="checkbox" disabled="" checked=""/> done</li>')
  expect(html).toContain('<li>nested</li>')
})

test('form fields are no content', () => {
  expect(renderMarkdown('a <input type="text" value="x"> <button>b</button>')).toBe('<p>a  b</p>')
})

test.each([
  ['https://www.youtube.com/embed/dQw4w9WgXcQ?start=3', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['//www.youtube-nocookie.com/embed/dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['https://www.youtube.com/embed/videoseries?list=PL1234567890', 'https://www.youtube.com/playlist?list=PL1234567890'],
  ['//player.bilibili.com/player.html?bvid=BV1xx411c7mD&page=1', 'https://www.bilibili.com/video/BV1xx411c7mD/'],
  ['https://player.bilibili.com/player.html?aid=170001', 'https://www.bilibili.com/video/av170001/'],
  ['https://player.vimeo.com/video/76979871?h=1', 'https://vimeo.com/76979871'],
])('the player %s becomes a link to the video', (src, page) => {
  const html = renderMarkdown(`<iframe src="${src}"></iframe>`)
  expect(html).toMatch(/^<p><a href="[^"]+" rel="[^"]+">[^<]+<\/a><\/p>$/)
  expect(html).toContain(`href="${page}"`)
})

test('a player within a line of text becomes a link there, named by its title', () => {
  const html = renderMarkdown('see <iframe src="https://player.vimeo.com/video/7" title="The port"></iframe> now')
  expect(html).toMatch(/^<p>see <a href="https:\/\/vimeo.com\/7" rel="[^"]+">The port<\/a> now<\/p>$/)
})

test.each([
  'https://evil.example/embed/dQw4w9WgXcQ',
  'https://www.youtube.com/embed/x',
  'javascript:alert(1)',
  '',
  'https://www.youtube.com:444/embed/dQw4w9WgXcQ',
])('the frame %j disappears', (src) => {
  expect(renderMarkdown(`<iframe src="${src}">fallback</iframe>`)).toBe('')
})

test('the empty corner of a table is a cell, not a heading', () => {
  const html = renderMarkdown('|  | 2026 | ![](/images/cup.svg) |\n|---|---|---|\n| Tea | 4 | 5 |')
  expect(html).toContain('<tr><td></td><th>2026</th><th><img')
})

test.each(['<!-- open', '<![CDATA[ open', '<?php open', '<!DOCTYPE open', '<div title="open'])(
  'HTML that breaks off in a definition (%s) harms nothing else',
  (html) => {
    const rest = 'term\n\n: <div>kept</div>\n\nafter'
    for (const markdown of [
      `term\n: ${html}\n: <div>kept</div>\n\nafter`,
      `term\n\n: ${html}\n\n  <div>too</div>\n\n${rest}`,
    ]) {
      expect(renderMarkdown(markdown)).toContain('kept')
      expect(renderMarkdown(markdown)).toContain('<p>after</p>')
    }
  },
)

test('tags within the line of a definition stay close to what they mark', () => {
  expect(renderMarkdown('term\n: a <kbd>b</kbd>, c')).toContain('<dd>a <kbd>b</kbd>, c</dd>')
})
