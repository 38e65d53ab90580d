import { expect, test } from 'vitest'
import { renderMarkdown } from './render-markdown'

const text = (markdown: string) =>
  renderMarkdown(markdown)
    .replace(/<\/?p>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")

test.each([
  ['"Hello," she said.', '“Hello,” she said.'],
  ["It's the dogs' '90s", 'It’s the dogs’ ’90s'],
  ["'single' and \"a 'b' c\"", '‘single’ and “a ‘b’ c”'],
  ['a -- b, c---d, 1990--2000', 'a – b, c—d, 1990–2000'],
  ['and so on...', 'and so on…'],
  ['<< Bonjour >>', '« Bonjour »'],
  ['"**bold**" and *"soft"*', '“<strong>bold</strong>” and <em>“soft”</em>'],
  ['She wrote "to 上海 by train" home', 'She wrote “to 上海 by train” home'],
])('%s becomes %s', (source, result) => {
  expect(text(source)).toBe(result)
})

test.each([
  ['Chinese', '他说"你好"--再见...'],
  ['English words in Chinese', '他们用"Hello World"作名字，it\'s fine...'],
  ['marks beside Han in English', 'The company called "腾讯" is in Shenzhen -- 深圳'],
  ['code', '<code>"a" -- b...</code>', '`"a" -- b...`'],
  ['ranges', 'from 80~130 or 80-130 to 5\'10" tall'],
  ['options of commands', 'use --force or -f here'],
  ['rows of dots and dashes', 'a .... b ---- c'],
  [
    'addresses',
    '<a href="https://a.example/x--y..." rel="nofollow ugc noopener noreferrer">https://a.example/x--y...</a>',
    '<https://a.example/x--y...>',
  ],
  ['a quote without end', '"open and never closed'],
  ['arrows', 'more >> here'],
  ['emoji by name', ':smile: stays'],
])('%s stays as it is written', (_, html, source = html) => {
  expect(text(source).replaceAll('&gt;', '>')).toBe(html)
})
