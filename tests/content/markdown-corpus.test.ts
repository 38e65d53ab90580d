import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { checkShape } from '@/lib/markdown/check-shape'
import { compileMarkdown } from '@/lib/markdown/compile-markdown'
import { toPlainText } from '@/lib/markdown/plain-text'

// Real articles stay outside of the project; where they are missing, these tests are shown as skipped.
const CORPUS = path.resolve(process.cwd(), '../shared/corpus/content')
const SEED = path.resolve(process.cwd(), '../shared/seed')
const OPTIONS = { mathjax: false, siteUrl: 'https://news.example/', sourceUrl: 'https://source.example/a/b' }

interface Body {
  readonly file: string
  readonly text: string
}

function readBodies(folder: string): Body[] {
  return globSync('**/*.md', { cwd: folder }).map((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8')
    return { file, text: text.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '') }
  })
}

let compiled: readonly { file: string; tree: Root }[] | undefined

/** Once for all tests: it takes some seconds. */
function compileAll() {
  compiled ??= readBodies(CORPUS).map(({ file, text }) => ({ file, tree: compileMarkdown(text, OPTIONS).tree }))
  return compiled
}

function elementsOf(tree: Root): Element[] {
  const elements: Element[] = []
  visit(tree, 'element', (element) => void elements.push(element))
  return elements
}

function hasLiteralAsterisks(tree: Root): boolean {
  let found = false
  visit(tree, (node) => {
    if (node.type === 'element' && node.tagName === 'code') return SKIP
    if (node.type === 'text') found ||= node.value.includes('**')
    return undefined
  })
  return found
}

describe.skipIf(!existsSync(CORPUS))('1,002 real articles', { timeout: 60_000 }, () => {
  test('none is refused', () => {
    expect(readBodies(CORPUS).filter(({ text }) => checkShape(text))).toEqual([])
  })

  test('all compile, at most three with literal asterisks', () => {
    expect(compileAll().length).toBeGreaterThan(1_000)
    expect(compileAll().filter(({ tree }) => hasLiteralAsterisks(tree)).length).toBeLessThanOrEqual(3)
  })

  test('prices stay prices', () => {
    const formulas = compileAll().filter(({ tree }) =>
      elementsOf(tree).some(
        ({ tagName, properties }) => tagName === 'math' || /katex|math-/.test(String(properties['className'])),
      ),
    )
    expect(formulas.map(({ file }) => file)).toEqual([])
  })

  test('no address has a scheme that is not allowed', () => {
    const addresses = compileAll().flatMap(({ tree }) =>
      elementsOf(tree).flatMap(({ properties }) => [properties['href'], properties['src'], properties['cite']]),
    )
    const schemes = new Set(addresses.map((address) => /^([a-z][a-z\d+.-]*):/i.exec(String(address ?? ''))?.[1]))
    expect(
      [...schemes].filter((scheme) => scheme !== undefined && !['http', 'https', 'mailto', 'tel'].includes(scheme)),
    ).toEqual([])
  })

  test('headings begin at the second level and leave none out', () => {
    for (const { file, tree } of compileAll()) {
      const levels = elementsOf(tree).flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []))
      const jumps = levels.filter((level, index) => level < 2 || level > (levels[index - 1] ?? 1) + 1)
      expect(jumps, file).toEqual([])
    }
  })

  test('plain text shows no tags', () => {
    const tagged = readBodies(CORPUS).filter(({ text }) => /<\/?[a-z]+[ >]/i.test(toPlainText(text)))
    expect(tagged.map(({ file }) => file)).toEqual([])
  })
})

test.skipIf(!existsSync(SEED))('the article that was handed over has three headings, a figure and no asterisks', () => {
  const { tree, outline } = compileMarkdown(readBodies(SEED)[0]!.text, OPTIONS)
  expect(outline.map(({ level }) => level)).toEqual([2, 2, 2])
  expect(outline[0]).toMatchObject({ id: 'user-content-庞大投资规模是荒谬数字', text: '庞大投资规模是“荒谬数字”？' })
  expect(elementsOf(tree).filter(({ tagName }) => tagName === 'figure')).toHaveLength(1)
  expect(hasLiteralAsterisks(tree)).toBe(false)
})
