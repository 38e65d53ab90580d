import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { parseHtml } from './html-oracle'
import { renderMarkdown } from './render-markdown'

const TEXT = '甲[^1]乙[^注]丙[^1]\n\n[^1]: 第一\n[^注]: 第二\n\n## fn-1\n\n[到标题](#fn-1)'

test('every link within the page leads to an id of the page', () => {
  const ids = new Set<unknown>()
  const targets: string[] = []
  visit(parseHtml(renderMarkdown(TEXT)), 'element', ({ properties }) => {
    if (properties['id'] !== undefined) ids.add(properties['id'])
    const { href } = properties
    if (typeof href === 'string' && href.startsWith('#')) targets.push(href.slice(1))
  })
  expect(targets).toHaveLength(7)
  expect(targets.filter((target) => !ids.has(target))).toEqual([])
})

test('the labels speak the language of the page', () => {
  const html = renderMarkdown(TEXT, { footnoteLabel: '脚注', footnoteBackLabel: '返回正文' })
  expect(html).toContain('id="user-content-footnote-label">脚注</h2>')
  expect(html).toContain('aria-label="返回正文 1"')
  expect(html).toContain('aria-label="返回正文 1-2"')
  expect(html).not.toContain('Back to')
})

test('without labels they are English', () => {
  expect(renderMarkdown(TEXT)).toContain('>Footnotes</h2>')
})

test('a footnote that is never defined is plain text', () => {
  expect(renderMarkdown('甲[^x]')).toBe('<p>甲[^x]</p>')
})
