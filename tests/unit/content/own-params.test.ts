import { expect, test } from 'vitest'
import { paramOf } from '@/lib/content/own-params'
import { articleText } from '@/tests/support/newsroom'
import { read, readOk } from '@/tests/support/read'
import { makeSite } from '@/tests/support/site'

const TEXT = 'See {{< param "x" >}}.'

test.each([
  [{ params: { Phone: '0123' } }, {}, 'phone', '0123'],
  [{ Phone: '0123' }, { params: { phone: '999' } }, 'PHONE', '0123'],
  [{}, { params: { phone: 999 } }, 'phone', '999'],
  [{ params: { desk: { Mail: 'a@a.example' } } }, {}, 'Desk.mail', 'a@a.example'],
  [{ tags: ['a', 'b'] }, {}, 'tags', 'a, b'],
  [{ title: 'T' }, {}, 'title', 'T'],
  [{}, { author: { name: 'Desk' } }, 'author', 'Desk'],
  [{ author: 'Lin' }, { author: { name: 'Desk' } }, 'author', 'Lin'],
  [{ params: { desk: { mail: 'x' } } }, {}, 'desk', undefined],
  [{}, {}, 'constructor', undefined],
  [{}, {}, 'phone.__proto__', undefined],
])('of an article with %j on a site with %j, param %s is %s', (fields, settings, name, value) => {
  const site = makeSite(settings)
  const { article } = read(articleText(fields, TEXT), { site })
  expect(article && paramOf(name, article, site)).toBe(value)
})

test('a param that neither the article nor the site has is reported with its place', () => {
  expect(read(articleText({ title: 'T' }, 'One.\n\n' + TEXT)).problems).toMatchObject([
    { rule: 'unknown-param', severity: 'warning', column: 5 },
  ])
  expect(read(articleText({ params: { x: 1 } }, TEXT)).problems).toEqual([])
})

test('only an article that prints a param keeps its fields for it', () => {
  expect(readOk(articleText({ params: { x: 1 } }, 'Text.')).params).toBeUndefined()
})
