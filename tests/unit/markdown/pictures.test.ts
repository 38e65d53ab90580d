import { expect, test } from 'vitest'
import { firstImage } from '@/lib/markdown/plain-text'
import { renderMarkdown } from './render-markdown'

const LOADING = 'loading="lazy" decoding="async" referrerPolicy="no-referrer"'

test('a picture in a line of text stays there and waits to be loaded', () => {
  expect(renderMarkdown('a ![The port](https://p.example/a.jpg) b')).toBe(
    `<p>a <img src="https://p.example/a.jpg" alt="The port" ${LOADING}/> b</p>`,
  )
})

test('a paragraph of one picture is a figure, with its title as caption', () => {
  expect(renderMarkdown('![The port](/a.jpg)')).toBe(`<figure><img src="/a.jpg" alt="The port" ${LOADING}/></figure>`)
  expect(renderMarkdown('![The port](/a.jpg "At dawn")')).toBe(
    `<figure><img src="/a.jpg" alt="The port" ${LOADING}/><figcaption>At dawn</figcaption></figure>`,
  )
  expect(renderMarkdown('[![The port](/a.jpg)](/port)')).toMatch(
    /^<figure><a href="\/port"><img [^>]+><\/a><\/figure>$/,
  )
})

test('an alternative text that the caption repeats is not read twice', () => {
  expect(renderMarkdown('![At dawn](/a.jpg "At dawn")')).toContain('alt=""')
})

test('two pictures in a paragraph are no figure', () => {
  expect(renderMarkdown('![a](/a.jpg) ![b](/b.jpg)')).toMatch(/^<p>/)
})

test.each(['图片', '圖片', 'image', 'Photo', 'img', 'IMG_1234', '640.jpg', 'OIP-C(1).webp', '图片1', ''])(
  'the alternative text %j says nothing and is left empty',
  (alt) => {
    expect(renderMarkdown(`![${alt}](/a.jpg)`)).toContain('alt=""')
  },
)

test('an alternative text that says something stays', () => {
  expect(renderMarkdown('![图片说明：港口](/a.jpg)')).toContain('alt="图片说明：港口"')
})

test.each([
  '![x](data:image/gif;base64,R0lGOD)',
  '<img>',
  '<img src="">',
  '<img src="data:image/svg+xml,x">',
  '![x](https://u:p@a.example/x.png)',
])('%s disappears without leaving a hole', (markdown) => {
  expect(renderMarkdown(markdown)).toBe('')
})

test.each([
  ['http://p.example/a.jpg', 'https://p.example/a.jpg'],
  ['http://192.0.2.1:8080/a.jpg', 'http://192.0.2.1:8080/a.jpg'],
  ['http://192.0.2.1/a.jpg', 'http://192.0.2.1/a.jpg'],
  ['http://p.example:8080/a.jpg', 'http://p.example:8080/a.jpg'],
  ['//p.example/a.jpg', 'https://p.example/a.jpg'],
  ['/a.jpg', '/a.jpg'],
])('the address %s is loaded from %s', (written, src) => {
  expect(renderMarkdown(`![x](${written})`)).toContain(`src="${src}"`)
})

test('blanks in addresses are encoded', () => {
  expect(renderMarkdown('<img src="https://p.example/a b.jpg" alt="x">')).toContain('src="https://p.example/a%20b.jpg"')
  expect(renderMarkdown('![x](</a b.jpg>)')).toContain('src="/a%20b.jpg"')
})

test('sizes are kept when they are whole and sensible', () => {
  expect(renderMarkdown('<img src="/a.jpg" width="640" height="360">')).toContain('width="640" height="360"')
  expect(renderMarkdown('<img src="/a.jpg" width="99999" height="50%">')).not.toMatch(/width|height/)
})

test('alternative sources and lazy loaders of other sites are dropped', () => {
  const html = renderMarkdown(
    '<picture><source srcset="https://p.example/b.webp"><img src="/a.jpg" srcset="/b.jpg 2x" data-src="/c.jpg"></picture>',
  )
  expect(html).not.toMatch(/picture|source|srcset|data-src/i)
  expect(html).toContain('src="/a.jpg"')
})

test('the first picture of an article is found in Markdown and in HTML', () => {
  expect(firstImage('text\n\n![x](http://p.example/a.jpg) ![y](/b.jpg)')).toBe('https://p.example/a.jpg')
  expect(firstImage('<p><img src="/a b.jpg"></p>')).toBe('/a%20b.jpg')
  expect(firstImage('![x][ref]\n\n[ref]: /r.jpg')).toBe('/r.jpg')
})

test('a data: picture, or one in code, is not the first picture', () => {
  expect(firstImage('![x](data:image/gif;base64,R0) ![y](/b.jpg)')).toBe('/b.jpg')
  expect(firstImage('`![x](/a.jpg)`')).toBeUndefined()
  expect(firstImage('no picture')).toBeUndefined()
})
