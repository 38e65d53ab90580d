import { expect, test } from 'vitest'
import { readSite } from '@/lib/site/read-site'
import { settingsFor } from '@/lib/site/settings-for'
import { isAccount, toAccountUrl } from '@/lib/site/social-links'
import { parseWidgetFileName } from '@/lib/site/widget-files'
import { makeNewsroom } from '@/tests/support/newsroom'

function siteOf(yaml: string, files: Readonly<Record<string, string>> = {}) {
  return readSite(makeNewsroom({ 'site.yaml': `${yaml}\n`, ...files }).root)
}

test.each([
  ['languages: { en: { timeZone: Nowhere } }', 'languages.en.timeZone'],
  ['languages: { en: { menus: { main: [{ name: A }] } } }', 'languages.en.menus.main.0.url'],
  ['postMeta: [date, price]', 'postMeta.1'],
  ['readMore: perhaps', 'readMore'],
  ['dateFormat: ":date_huge"', 'dateFormat'],
  ['dateFormat: no date', 'dateFormat'],
  ['thumbnail: { visibility: [head] }', 'thumbnail.visibility.0'],
  ['logo: { image: "javascript:x" }', 'logo.image'],
  ['summaryLength: 5', 'summaryLength'],
  ['widgets: { social: { facebook: "javascript:alert(1)" } }', 'widgets.social.facebook'],
  ['widgets: { social: { email: nobody } }', 'widgets.social.email'],
  ['widgets: { social: { custom: [{ title: A, url: "javascript:x" }] } }', 'widgets.social.custom.0.url'],
  ['widgets: { taglist: { order: random } }', 'widgets.taglist.order'],
  ['sidebar: { homeWidgets: [nonsense] }', 'sidebar.homeWidgets'],
])('%s is told and does not stop the paper', (yaml, named) => {
  const { site, problems } = siteOf(`title: My paper\n${yaml}`)
  expect(problems.map(({ message }) => message).join(' ')).toContain(`\`${named}\``)
  expect(site.title).toBe('My paper')
})

test('a language has its own settings where it names them, else those of the site', () => {
  const { site, problems } = siteOf(`
subtitle: Every day
description: A paper
timeZone: Asia/Shanghai
menus: { main: [{ name: News, url: /news/ }], footer: [{ name: About, url: /about/ }] }
languages:
  en: {}
  de: { subtitle: Täglich, description: Eine Zeitung, timeZone: Europe/Berlin, menus: { main: [] } }`)
  expect(problems).toEqual([])
  expect(settingsFor(site, 'en')).toMatchObject({ subtitle: 'Every day', timeZone: 'Asia/Shanghai' })
  expect(settingsFor(site, 'de')).toMatchObject({
    subtitle: 'Täglich',
    description: 'Eine Zeitung',
    timeZone: 'Europe/Berlin',
    menus: { main: [], footer: [{ name: 'About' }] },
  })
})

test('a widget that the newsroom has written is a widget', () => {
  const { site, problems } = siteOf('sidebar: { widgets: [search, about, nonsense] }', { 'widgets/about.md': 'Hello' })
  expect(site.sidebar.widgets).toEqual(['search', 'about'])
  expect(problems).toMatchObject([{ rule: 'unknown-widget', message: expect.stringContaining('nonsense') }])
})

test('markup around the name of a menu entry is reduced to its words', () => {
  const { site } = siteOf('menus: { main: [{ name: A, url: /a/, pre: "<i class=x></i>★", post: "<b>new</b>" }] }')
  expect(site.menus.main).toMatchObject([{ pre: '★', post: 'new' }])
})

test.each([
  ['about.md', 'about', ''],
  ['about.zh-CN.md', 'about', 'zh-CN'],
  ['about.ZH-cn.md', 'about', 'zh-CN'],
  ['about.v2.md', 'about.v2', ''],
  ['about.fr.md', 'about.fr', ''],
])('%s is the widget %s in the language %j', (file, name, lang) => {
  expect(parseWidgetFileName(file, [{ tag: 'zh-CN' }, { tag: 'en' }])).toEqual({ name, lang })
})

test.each([
  ['facebook', 'paper', 'https://facebook.com/paper'],
  ['linkedin', 'ana-sol', 'https://linkedin.com/in/ana-sol'],
  ['twitter', '@paper', 'https://twitter.com/paper'],
  ['telegram', 'https://t.me/s/paper', 'https://t.me/s/paper'],
] as const)('the %s account %s is at %s', (network, account, url) => {
  expect(toAccountUrl(network, account)).toBe(url)
})

test.each(['javascript:x', '//evil.example', '../x', '', 'a b', '?x', 'https://'])('%j is no account', (value) => {
  expect(isAccount(value)).toBe(false)
})
