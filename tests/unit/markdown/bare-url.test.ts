import { expect, test } from 'vitest'
import { parseHtml } from './html-oracle'
import { renderMarkdown } from './render-markdown'
import { visit } from 'unist-util-visit'

function addressesIn(markdown: string): string[] {
  const found: string[] = []
  visit(parseHtml(renderMarkdown(markdown)), 'element', ({ tagName, properties }) => {
    if (tagName === 'a') found.push(String(properties['href']))
  })
  return found
}

test.each([
  ['详见https://example.com/a，后文', 'https://example.com/a', '，后文'],
  ['（见 https://example.com/a）后文', 'https://example.com/a', '）后文'],
  ['「https://example.com/a」后文', 'https://example.com/a', '」后文'],
  ['https://example.com/a。', 'https://example.com/a', '。'],
  ['https://example.com/a后文', 'https://example.com/a', '后文'],
  ['“https://example.com/a”后文', 'https://example.com/a', '”后文'],
  ['https://example.com/a한국어', 'https://example.com/a', '한국어'],
  ['https://example.com/a.', 'https://example.com/a', '.'],
  ['(https://example.com/a)', 'https://example.com/a', ')'],
  ['https://example.com/a_(b)', 'https://example.com/a_(b)', ''],
  ['https://example.com/_next_/a_b_c', 'https://example.com/_next_/a_b_c', ''],
  ['https://example.com/?a=1&b=2，', 'https://example.com/?a=1&b=2', '，'],
])('the URL in %j ends where it should', (markdown, url, rest) => {
  const html = renderMarkdown(markdown)
  expect(addressesIn(markdown)).toEqual([url])
  expect(html).toContain(`${url.replace('&', '&amp;')}</a>${rest}`)
})

test('what follows a bare URL keeps its own markup', () => {
  expect(renderMarkdown('见https://example.com/a，**重要**和[链接](/b)')).toContain(
    '，<strong>重要</strong>和<a href="/b">链接</a>',
  )
})

test('bold type around a URL ends before the Chinese text', () => {
  expect(renderMarkdown('**https://example.com/a**后文')).toMatch(/<\/a><\/strong>后文/)
})

test('www. is a link, also right after Chinese, and leads to https', () => {
  expect(addressesIn('请访问www.example.com。谢谢')).toEqual(['https://www.example.com/'])
})

test('two URLs with only Chinese between them are two links', () => {
  expect(addressesIn('https://a.example，https://b.example。')).toEqual(['https://a.example/', 'https://b.example/'])
})

test('a URL after an unclosed bracket ends before Chinese too', () => {
  expect(renderMarkdown('[注 https://example.com/a，后文')).toContain('>https://example.com/a</a>，后文')
})

test('a URL as the text of a link is no link of its own', () => {
  expect(addressesIn('[https://a.example/x，y](https://b.example/)')).toEqual(['https://b.example/'])
})

test('a link in angle brackets or with Chinese in its address is left whole', () => {
  expect(addressesIn('[词条](https://zh.example/wiki/港口)')).toEqual(['https://zh.example/wiki/%E6%B8%AF%E5%8F%A3'])
})

test('URLs in code, and words that only look like one, are no links', () => {
  expect(addressesIn('`https://example.com` ahttps://example.com www http:// https://，')).toEqual([])
})

test('e-mail addresses are links', () => {
  expect(addressesIn('写信给editor@example.com。')).toEqual(['mailto:editor@example.com'])
})
