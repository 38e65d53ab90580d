import { expect, test } from 'vitest'
import { renderMarkdown } from './render-markdown'

const EXTERNAL = ' rel="nofollow ugc noopener noreferrer"'

test('a link to another site tells search engines that we do not vouch for it', () => {
  expect(renderMarkdown('[x](https://other.example/a)')).toBe(
    `<p><a href="https://other.example/a"${EXTERNAL}>x</a></p>`,
  )
})

test('links within our own site stay plain', () => {
  expect(renderMarkdown('[x](https://news.example/a)')).toBe('<p><a href="https://news.example/a">x</a></p>')
  expect(renderMarkdown('[x](/a) [y](b/c?d=1)')).toBe('<p><a href="/a">x</a> <a href="b/c?d=1">y</a></p>')
})

test.each([
  '[词](javascript:;)',
  '[词](data:text/html,x)',
  '[词](ftp://a.example)',
  '[词](https://bank@evil.example/)',
  '[词]()',
  '[词](https://)',
])('%s becomes its text', (markdown) => {
  expect(renderMarkdown(markdown)).toBe('<p>词</p>')
})

test('schemes are read without regard to case and blanks', () => {
  expect(renderMarkdown('[x](HTTPS://Other.Example/A)')).toContain('href="https://other.example/A"')
  expect(renderMarkdown('<a href=" https://other.example/a ">x</a>')).toContain('href="https://other.example/a"')
})

test('mail and telephone links stay', () => {
  expect(renderMarkdown('[x](mailto:a@b.example) [y](tel:+123)')).toBe(
    '<p><a href="mailto:a@b.example">x</a> <a href="tel:+123">y</a></p>',
  )
})

test('an address without scheme is https', () => {
  expect(renderMarkdown('[x](//other.example/a)')).toContain('href="https://other.example/a"')
})

test.each(['/\\evil.example', '\\\\evil.example', '/\t/evil.example'])(
  'the disguised foreign address %j is seen as foreign',
  (href) => {
    expect(renderMarkdown(`<a href="${href}">x</a>`)).toContain(`href="https://evil.example/"${EXTERNAL}`)
  },
)

test('relative links of a syndicated text lead to its source', () => {
  const html = renderMarkdown('[a](/x) [b](stock.php?x=1) [c](../y) ![p](/p.png)', {
    sourceUrl: 'https://source.example/news/1.html',
  })
  expect(html).toContain('href="https://source.example/x"')
  expect(html).toContain('href="https://source.example/news/stock.php?x=1"')
  expect(html).toContain('href="https://source.example/y"')
  expect(html).toContain('src="https://source.example/p.png"')
})

test.each(['not a url', 'javascript:alert(1)', ''])('a source like %j changes nothing', (sourceUrl) => {
  expect(renderMarkdown('[a](/x)', { sourceUrl })).toBe('<p><a href="/x">a</a></p>')
})

test('a link within the page finds its target', () => {
  expect(renderMarkdown('[x](#港口)\n\n## 港口')).toContain('<a href="#user-content-%E6%B8%AF%E5%8F%A3">x</a>')
  expect(renderMarkdown('[x](#n)\n\n<a name="n">note</a>')).toContain('<a href="#user-content-n">x</a>')
})

test('a link to an id that is not there is left alone, or leads to the source', () => {
  expect(renderMarkdown('[x](#top)')).toContain('<a href="#top">x</a>')
  expect(renderMarkdown('[x](#top)', { sourceUrl: 'https://source.example/1' })).toContain(
    'href="https://source.example/1#top"',
  )
})

test('a link without anything to see or to hear goes', () => {
  expect(renderMarkdown('a [](https://other.example/) b')).toBe('<p>a  b</p>')
  expect(renderMarkdown('a [![x](data:image/gif;base64,R0)](https://other.example/) b')).toBe('<p>a  b</p>')
})

test('a link around a nameless picture gets a name', () => {
  expect(renderMarkdown('[![图片](/a.jpg)](https://other.example/x)')).toContain('aria-label="other.example"')
  expect(renderMarkdown('[![图片](/a.jpg)](https://other.example/x "The port")')).toContain('aria-label="The port"')
  expect(renderMarkdown('[![The port](/a.jpg)](https://other.example/x)')).not.toContain('aria-label')
})
