import { expect, test } from 'vitest'
import { renderMarkdown } from './render-markdown'

test('dollars are money unless the article says otherwise', () => {
  expect(renderMarkdown('from $5 to $6, $$7$$')).toBe('<p>from $5 to $6, $$7$$</p>')
  expect(renderMarkdown('```math\nx\n```')).toBe('<pre><code class="language-math">x\n</code></pre>')
})

test('single dollars are money even in an article with formulas', () => {
  expect(renderMarkdown('from $5 to $6', { mathjax: true })).toBe('<p>from $5 to $6</p>')
})

test('formulas are MathML, without style and class sheets', () => {
  const html = renderMarkdown('so $$a^2$$ is\n\n$$\n\\frac{1}{2} \\color{red}{x} \\rule{1em}{1em}\n$$', {
    mathjax: true,
  })
  expect(html).toContain('<msup><mi>a</mi><mn>2</mn></msup>')
  expect(html).toContain('<mfrac>')
  expect(html).toContain('display="block"')
  expect(html).not.toMatch(/style=|<svg/)
})

test('a formula that cannot be read is shown as it was written, without style', () => {
  const html = renderMarkdown('$$\\frac{$$ and $$\\nonsense$$', { mathjax: true })
  expect(html).toContain('\\frac{')
  expect(html).toContain('nonsense')
  expect(html).not.toContain('style=')
})

test('endless macros and endless formulas are not computed', () => {
  expect(renderMarkdown('$$\\def\\a{\\a\\a}\\a$$', { mathjax: true })).not.toContain('style=')
  expect(renderMarkdown(`$$\n${'\\frac{a}{b} '.repeat(1_000)}\n$$`, { mathjax: true })).not.toContain('<mfrac>')
})
