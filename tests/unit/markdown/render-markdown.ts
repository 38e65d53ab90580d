import type { Root } from 'hast'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { compileMarkdown, type MarkdownOptions } from '@/lib/markdown/compile-markdown'

const DEFAULTS: MarkdownOptions = { mathjax: false, siteUrl: 'https://news.example/' }

/** The HTML that readers would get, by the way that the site takes too. */
export function renderMarkdown(markdown: string, options: Partial<MarkdownOptions> = {}): string {
  return toHtml(compileMarkdown(markdown, { ...DEFAULTS, ...options }).tree)
}

export function toHtml(tree: Root): string {
  return renderToStaticMarkup(toJsxRuntime(tree, { Fragment, jsx, jsxs, tableCellAlignToStyle: false }))
}

export function outlineOf(markdown: string) {
  return compileMarkdown(markdown, DEFAULTS).outline
}
