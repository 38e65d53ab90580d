import { expect, test } from 'vitest'
import { articleText } from '@/tests/support/newsroom'
import { read, readOk } from '@/tests/support/read'

function menusOf(menu: unknown, fields: Readonly<Record<string, unknown>> = {}) {
  return readOk(articleText({ title: 'A headline', ...fields, menu })).menus
}

test.each([
  [''],
  [false],
  [null],
  [[]],
  [{}],
  [5],
  ['nav'],
  [['nav', '']],
  [{ nav: { weight: 1 } }],
  [{ main: false }],
])('menu: %j means nothing', (menu) => {
  const { article, problems } = read(articleText({ menu }))
  expect(article?.menus).toEqual([])
  expect(problems).toEqual([])
})

test.each([
  ['main', ['main']],
  [' Main ', ['main']],
  [
    ['main', 'footer', 'nav', 'main'],
    ['main', 'footer'],
  ],
  [{ main: null, side: {} }, ['main', 'side']],
])('menu: %j puts the page into %j', (menu, names) => {
  expect(menusOf(menu).map((entry) => entry.menu)).toEqual(names)
})

test('an entry is named like the page and weighs what it weighs', () => {
  expect(menusOf('main', { linkTitle: 'Short', weight: 7 })).toMatchObject([{ name: 'Short', weight: 7, url: '' }])
})

test('the entry can say everything itself', () => {
  const all = { name: 'N', weight: 3, parent: 'p', identifier: 'i', pre: '<i>★</i>', post: '!', url: '/x/' }
  expect(menusOf({ main: all }, { weight: 7 })).toEqual([{ menu: 'main', ...all, pre: '★' }])
})

test.each([
  [{ main: { url: 'javascript:x' } }, 'url'],
  [{ main: { weight: 'heavy' } }, 'weight'],
  [{ main: { wieght: 1 } }, 'wieght'],
])('menu: %j is reported, and the entry stays', (menu, named) => {
  const { article, problems } = read(articleText({ menu }))
  expect(problems).toMatchObject([{ rule: 'menu-entry', message: expect.stringContaining(named) }])
  expect(article?.menus).toMatchObject([{ menu: 'main', url: '', weight: 0 }])
})
