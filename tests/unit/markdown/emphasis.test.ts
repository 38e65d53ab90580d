import { expect, test } from 'vitest'
import { toPlainText } from '@/lib/markdown/plain-text'
import { renderMarkdown } from './render-markdown'

test.each([
  ['**“港口”**项目', '<strong>“港口”</strong>项目'],
  ['**注意：**后文', '<strong>注意：</strong>后文'],
  ['据**《报告》**称', '据<strong>《报告》</strong>称'],
  ['*（斜体）*后文', '<em>（斜体）</em>后文'],
  ['~~删除。~~后文', '<del>删除。</del>后文'],
])('%s is marked beside Chinese punctuation', (markdown, html) => {
  expect(renderMarkdown(markdown)).toBe(`<p>${html}</p>`)
})

test.each([
  ['**文字 **后面', '<strong>文字</strong> 后面'],
  ['** 文字**后面', ' <strong>文字</strong>后面'],
  ['前面** 文字 **后面', '前面 <strong>文字</strong> 后面'],
  ['**Contact:**Name', '<strong>Contact:</strong>Name'],
  ['**会议时间|**9月3日', '<strong>会议时间|</strong>9月3日'],
  ['**文字 [链接](/a) **后', '<strong>文字 <a href="/a">链接</a></strong> 后'],
  ['**About us  \n**We are a company.', '<strong>About us</strong><br/>\nWe are a company.'],
  ['**4.****标题**', '<strong>4.标题</strong>'],
  ['**4.****Title**', '<strong>4.</strong><strong>Title</strong>'],
  ['**第一****第二**', '<strong>第一第二</strong>'],
  ['*at* *[a](/a)**. Forward.*', '<em>at</em> <em><a href="/a">a</a>. Forward.</em>'],
])('the bold type that %j was meant to have is repaired', (markdown, html) => {
  expect(renderMarkdown(markdown)).toBe(`<p>${html}</p>`)
})

test.each([
  '约**/**/**亿元',
  '**/**/**亿元',
  '尾号****1234',
  '张** 李**说',
  '2 ** 3 ** 4',
  '5** stars and 6** stars',
  '**Terms apply. See **Note',
  '价格** 见说明',
  '** 。 **',
])('the asterisks of %j are left as they are', (text) => {
  expect(renderMarkdown(text)).toBe(`<p>${text}</p>`)
})

test('asterisks that were escaped are meant', () => {
  expect(renderMarkdown('\\*\\* 文字 \\*\\*')).toBe('<p>** 文字 **</p>')
  expect(renderMarkdown('&ast;&ast; 文字 &ast;&ast;')).toBe('<p>** 文字 **</p>')
})

test('a row of notes that begin with asterisks is not taken for bold type', () => {
  expect(renderMarkdown('**One note.  \n**Another note.')).not.toContain('<strong>')
})

test('digits masked by asterisks inside bold type stay masked', () => {
  expect(renderMarkdown('**手机138****5678**')).toBe('<p><strong>手机138****5678</strong></p>')
})

test('asterisks in code are never touched', () => {
  expect(renderMarkdown('`**文字 **后`')).toBe('<p><code>**文字 **后</code></p>')
  expect(renderMarkdown('```\n**文字 **后\n```')).toContain('**文字 **后')
})

test('repairs reach list items, table cells and headings', () => {
  expect(renderMarkdown('- **甲 **乙')).toContain('<li><strong>甲</strong> 乙</li>')
  expect(renderMarkdown('| **甲 **乙 |\n|--|')).toContain('<th><strong>甲</strong> 乙</th>')
  expect(renderMarkdown('## **甲 **乙')).toContain('<strong>甲</strong> 乙</h2>')
})

test('a single tilde is a range, not a stroke', () => {
  expect(renderMarkdown('80~130BP，~$3.9M 到 ~$5M')).toBe('<p>80~130BP，~$3.9M 到 ~$5M</p>')
})

test('repairs show in plain text too', () => {
  expect(toPlainText('**文字 **后面')).toBe('文字 后面')
})
