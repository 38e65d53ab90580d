import { expect, test } from 'vitest'
import { readSite } from '@/lib/site/read-site'
import { articleText, makeNewsroom } from '@/tests/support/newsroom'

test('without site.yaml the languages are the language folders', () => {
  const { root } = makeNewsroom({
    'zh-CN/news/a.md': articleText(),
    'en/news/a.md': articleText(),
    'posts/a.md': articleText(),
  })
  const { site, problems } = readSite(root)
  expect(site.languages.map(({ tag }) => tag)).toEqual(['en', 'zh-CN'])
  expect(site.languages.map(({ name }) => name)).toEqual(['English', '中文（中国）'])
  expect(site).toMatchObject({ defaultLanguage: 'en', pageSize: 10, timeZone: 'UTC' })
  expect(problems).toEqual([])
})

test('without site.yaml and language folders the languages are those that file names end in', () => {
  const { root } = makeNewsroom({ 'a.zh-CN.md': articleText(), 'posts/b.zh-HK.md': articleText(), 'c.it.md': '' })
  expect(readSite(root).site.languages.map(({ tag }) => tag)).toEqual(['zh-CN', 'zh-HK'])
})

test('an empty newsroom has a usable site', () => {
  const { site } = readSite(makeNewsroom().root)
  expect(site.languages).toHaveLength(1)
  expect(site.sidebar.widgets).toContain('search')
})

test('a faulty setting is reported with its line, and the rest is kept', () => {
  const { root } = makeNewsroom({
    'site.yaml':
      'title: My paper\npageSize: many\nlanguages:\n  en: { name: English }\n  xx-nonsense!: {}\nsidebars: {}\n',
  })
  const { site, problems } = readSite(root)
  expect(site.title).toBe('My paper')
  expect(site.pageSize).toBe(10)
  expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
    expect.stringMatching(/^2 `pageSize`/),
    expect.stringMatching(/^5 `languages.xx-nonsense!`/),
    expect.stringMatching(/^6 `sidebars` is not a setting/),
  ])
})

test('a site.yaml that is no YAML is reported with its place', () => {
  const { problems } = readSite(makeNewsroom({ 'site.yaml': 'title: "My paper\npageSize: 5\n' }).root)
  expect(problems).toMatchObject([{ file: 'site.yaml', rule: 'yaml-syntax', severity: 'error' }])
})

test('languages follow their weight', () => {
  const { root } = makeNewsroom({
    'site.yaml':
      'languages:\n  en: { weight: 2 }\n  zh-TW: { weight: 1, title: 報 }\n  zh-CN: {}\ndefaultLanguage: en\n',
  })
  const { site } = readSite(root)
  expect(site.languages.map(({ tag }) => tag)).toEqual(['zh-TW', 'en', 'zh-CN'])
  expect(site.languages[0]?.title).toBe('報')
  expect(site.defaultLanguage).toBe('en')
})

test.each([
  ['menus: { main: [{ name: News }] }', 'menus.main.0.url'],
  ['menus: { main: [{ url: /a/ }, { name: B, url: "javascript:x" }, { name: C, url: /c/ }] }', 'menus.main.1.url'],
  ['widgets: { recent: { limit: 0 } }', 'widgets.recent.limit'],
  ['defaultLanguage: zh_CN', 'defaultLanguage'],
  ['- a list', 'must be a list of'],
])('%s is told and does not stop the paper', (text, named) => {
  const { site, problems } = readSite(makeNewsroom({ 'site.yaml': `${text}\n` }).root)
  expect(problems.map(({ message }) => message).join(' ')).toContain(named)
  expect(site.title).toBe('Broadsheet')
})

test('of a faulty list only the faulty elements are left out', () => {
  const { site, problems } = readSite(makeNewsroom({ 'site.yaml': 'sidebar: { widgets: [foo, bar, search] }\n' }).root)
  expect(site.sidebar.widgets).toEqual(['search'])
  expect(problems).toHaveLength(2)
})

test('a language written in another case is the same language', () => {
  const { site } = readSite(
    makeNewsroom({
      'site.yaml': 'defaultLanguage: zh-cn\n',
      'zh-CN/news/a.md': articleText(),
      'en/news/a.md': articleText(),
    }).root,
  )
  expect(site).toMatchObject({ defaultLanguage: 'zh-CN' })
  expect(site.languages).toHaveLength(2)
})
