import { expect, test } from 'vitest'
import { toPlainText } from '@/lib/markdown/plain-text'
import { renderMarkdown } from './render-markdown'

test.each([
  ['第一行\n第二行', '第一行第二行'],
  ['第一行。\n第二行', '第一行。第二行'],
  ['他说：\n“好”', '他说：“好”'],
  ['他说“好”\n“不”', '他说“好”“不”'],
  ['日本語の\nテキスト', '日本語のテキスト'],
  ['中文\nEnglish', '中文 English'],
  ['English\n中文', 'English 中文'],
  ['two\nlines', 'two lines'],
  ['“one”\n“two”', '“one” “two”'],
  ['한국어\n문장', '한국어 문장'],
  ['中文\n2025', '中文 2025'],
  ['𠮷野\n家', '𠮷野家'],
])('%j reads %j', (markdown, text) => {
  expect(renderMarkdown(markdown)).toBe(`<p>${text}</p>`)
  expect(toPlainText(markdown)).toBe(text)
})

test('a line break beside emphasis or a link counts as well', () => {
  expect(renderMarkdown('中文\n**强调**\n后文')).toBe('<p>中文<strong>强调</strong>后文</p>')
  expect(renderMarkdown('中文[链接](/a)\n后文')).toBe('<p>中文<a href="/a">链接</a>后文</p>')
  expect(renderMarkdown('中文`码`\n后文')).toBe('<p>中文<code>码</code> 后文</p>')
})

test('a hard line break stays', () => {
  expect(renderMarkdown('第一行  \n第二行')).toBe('<p>第一行<br/>\n第二行</p>')
})

test('lines of code stay apart', () => {
  expect(renderMarkdown('```\n第一行\n第二行\n```')).toContain('第一行\n第二行')
})

test('raw HTML follows the same rule', () => {
  expect(renderMarkdown('<p>第一行\n第二行</p>')).toBe('<p>第一行第二行</p>')
})
