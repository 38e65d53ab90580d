import type { Element, ElementContent, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import type { CodeToken } from './highlight-code'
import { optionsOf, type MarkdownOptions, type OptionsCarrier } from './markdown-options'
import { replaceElements } from './tree'

/** What all code of a text may have together; the rest stays plain. */
const MAX_LINES = 2_000
const MAX_LENGTH = 100_000

interface CodeOptions {
  readonly firstLine: number | undefined
  readonly isMarked: (line: number) => boolean
  readonly title: string
  readonly language: string
}

/** Gives code blocks their colours, numbers, marked lines and titles; all of it by classes and text nodes of ours. */
export function rehypeCode() {
  return (tree: Root, file: OptionsCarrier): void => {
    const budget = { lines: MAX_LINES, length: MAX_LENGTH }
    const options = optionsOf(file)
    replaceElements(tree, (pre) => {
      const [code] = pre.children
      if (pre.tagName !== 'pre' || pre.children.length !== 1 || code?.type !== 'element' || code.tagName !== 'code')
        return undefined
      const wanted = takeOptions(code)
      // Elements within come from HTML: whoever wrote them has marked the code already.
      if (code.children.some(({ type }) => type !== 'text') || /^math/.test(wanted.language)) return undefined
      rewrite(code, wanted, budget, options)
      return wanted.title === '' ? undefined : [toFigure(pre, wanted.title)]
    })
  }
}

/** Reads the attributes that `remark-code-options` made, and takes them away. */
function takeOptions({ properties }: Element): CodeOptions {
  const { dataFirstLine, dataMarkedLines, title, className } = properties
  for (const key of ['dataFirstLine', 'dataMarkedLines', 'title']) delete properties[key]
  const classes = Array.isArray(className) ? className.map(String) : []
  const ranges = String(dataMarkedLines ?? '')
    .split(',')
    .map((range) => range.split('-').map(Number))
  return {
    firstLine: dataFirstLine === undefined ? undefined : Number(dataFirstLine),
    isMarked: (line) => ranges.some(([from = 0, to = from]) => line >= from && line <= to && from > 0),
    title: String(title ?? '').trim(),
    language: classes.find((name) => name.startsWith('language-'))?.slice('language-'.length) ?? '',
  }
}

function rewrite(
  code: Element,
  wanted: CodeOptions,
  budget: { lines: number; length: number },
  options: MarkdownOptions,
) {
  const text = toString(code).replace(/\n$/, '')
  const count = text.split('\n').length
  budget.lines -= count
  budget.length -= text.length
  if (budget.lines < 0 || budget.length < 0) return
  const tokens = wanted.language === '' ? undefined : options.highlight?.(text, wanted.language)
  const lines: readonly (readonly CodeToken[])[] = tokens ?? text.split('\n').map((line) => [{ text: line }])
  if (!tokens && wanted.firstLine === undefined && !lines.some((_, index) => wanted.isMarked(index + 1))) return
  code.children = lines.flatMap((line, index) => [
    ...toLine(line, index + 1, wanted),
    { type: 'text', value: '\n' } as const,
  ])
}

function toLine(tokens: readonly CodeToken[], line: number, { firstLine, isMarked }: CodeOptions): ElementContent[] {
  const content = tokens.map(toNode)
  if (firstLine === undefined && !isMarked(line)) return content
  const number = firstLine === undefined ? {} : { dataLine: String(firstLine + line - 1) }
  const tagName = isMarked(line) ? 'mark' : 'span'
  return [{ type: 'element', tagName, properties: { className: ['code-line'], ...number }, children: content }]
}

function toNode({ text, kind }: CodeToken): ElementContent {
  const value = { type: 'text', value: text } as const
  if (kind === undefined) return value
  return { type: 'element', tagName: 'span', properties: { className: [`code-${kind}`] }, children: [value] }
}

function toFigure(pre: Element, title: string): Element {
  const caption: Element = {
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: [{ type: 'text', value: title }],
  }
  return { type: 'element', tagName: 'figure', properties: { className: ['code-figure'] }, children: [caption, pre] }
}
