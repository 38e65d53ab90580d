import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { renderTrustedMdx } from '@/lib/markdown/trusted-mdx'

const OPTIONS = { mathjax: false, siteUrl: 'https://news.example/' }

function Note({ title, children }: { title?: string; children?: ReactNode }) {
  return createElement('aside', { title }, children)
}

async function render(source: string): Promise<string> {
  return renderToStaticMarkup(await renderTrustedMdx(source, { Note }, OPTIONS))
}

afterEach(() => {
  delete (globalThis as { mdxRan?: unknown }).mdxRan
})

test('components are rendered with what they hold', async () => {
  expect(await render('before <Note title="t">**in**</Note>')).toBe(
    '<p>before <aside title="t"><strong>in</strong></aside></p>',
  )
})

test.each([
  'a {globalThis.mdxRan = 1} b',
  '{globalThis.mdxRan = 1}',
  'export const x = (globalThis.mdxRan = 1)',
  'import x from "data:text/javascript,globalThis.mdxRan=1"',
  '<Note title={globalThis.mdxRan = 1} />',
  '<Note {...(globalThis.mdxRan = 1)} />',
  '<Note>{globalThis.mdxRan = 1}</Note>',
  '{(() => { globalThis.mdxRan = 1 })()}',
  '{[].map[["constr","uctor"].join("")]("globalThis.mdxRan = 1")()}',
  'export default function X() { globalThis.mdxRan = 1 }',
])('%j does not run', async (source) => {
  await render(source)
  expect(globalThis).not.toHaveProperty('mdxRan')
})

test('the rules for Markdown hold in MDX too', async () => {
  const html = await render(
    '# **“港口”**项目\n\n[a](javascript:x) [b](https://b.example/)\n\n| a |\n|:-:|\n| b |\n\n![图片](http://p.example/a.jpg)\n\n第一\n第二 $5',
  )
  expect(html).toContain('<h2 id="user-content-港口项目"><strong>“港口”</strong>项目</h2>')
  expect(html).toContain('<p>a <a href="https://b.example/" rel="nofollow ugc noopener noreferrer">b</a></p>')
  expect(html).toContain('<td align="center">b</td>')
  expect(html).toMatch(/<figure><img src="https:\/\/p.example\/a.jpg" alt=""/)
  expect(html).toContain('第一第二 $5')
})

test('links inside components are checked as well', async () => {
  expect(await render('<Note>[a](javascript:x)</Note>')).not.toContain('href')
})

test('MDX that cannot be read is reported', async () => {
  await expect(render('a < b {')).rejects.toThrow(/MDX/)
})
