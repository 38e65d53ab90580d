import { expect, test } from 'vitest'
import { pluginsFor, REHYPE_STEPS, REMARK_STEPS } from '@/lib/markdown/plugins'

test('the order of the steps is the one whose safety was tested', () => {
  expect(REMARK_STEPS.map(({ name }) => name)).toEqual([
    'gfm',
    'cjk-friendly',
    'cjk-friendly-strikethrough',
    'math',
    'bare-url',
    'shortcodes',
    'guard-depth',
    'repair-strong',
    'cut-links',
    'definition-lists',
    'heading-attributes',
    'code-options',
    'typographer',
  ])
  expect(REHYPE_STEPS.map(({ name }) => name)).toEqual([
    'unclosed',
    'guard-html',
    'html',
    'guard-depth',
    'prepare-html',
    'sanitize',
    'sanitize',
    'tidy',
    'headings',
    'slug',
    'ids',
    'safe-pictures',
    'safe-links',
    'embeds',
    'figures',
    'pull-quotes',
    'footnote-labels',
    'line-breaks',
    'code',
    'katex',
  ])
})

test('Markdown is sanitised exactly once, with and without formulas', () => {
  const sanitizers = REHYPE_STEPS.filter(({ name }) => name === 'sanitize').map(({ plugin }) => plugin)
  for (const math of [true, false]) {
    expect(pluginsFor(REHYPE_STEPS, { mdx: false, math }).filter((plugin) => sanitizers.includes(plugin))).toHaveLength(
      1,
    )
  }
})

test('no plugin stands twice in one processor, for unified would drop one of them', () => {
  for (const math of [true, false]) {
    const plugins = pluginsFor([...REMARK_STEPS, ...REHYPE_STEPS], { mdx: false, math }).map((plugin) =>
      Array.isArray(plugin) ? plugin[0] : plugin,
    )
    expect(new Set(plugins).size).toBe(plugins.length)
  }
})

test('formulas are read only when they are wanted', () => {
  const names = (math: boolean) => pluginsFor([...REMARK_STEPS, ...REHYPE_STEPS], { mdx: false, math }).length
  expect(names(true) - names(false)).toBe(2)
})
