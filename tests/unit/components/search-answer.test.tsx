import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SearchAnswerView } from '@/components/search/search-answer'
import type { SearchView } from '@/components/search/search-view'
import { BROWSER_OPTIONS } from '@/lib/cli/bundle-elements'
import type { SearchAnswer } from '@/lib/search/search-engine'
import { makeAnswer, makeQuery, makeResult } from '@/tests/support/answer'
import { wordsOf } from '@/tests/support/page'

const view: SearchView = {
  lang: 'en',
  dates: { timeZone: 'Asia/Shanghai' },
  searchPath: '/en/search/',
  today: '2026-03-31',
}

function htmlOf(answer: SearchAnswer): string {
  return renderToStaticMarkup(<SearchAnswerView answer={answer} view={view} />)
}

/** The addresses of links whose text or label is `name`. */
function linksOf(html: string, name: string): readonly string[] {
  return [...html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>([^]*?)<\/a>/g)]
    .filter(([tag, , text = '']) => wordsOf(text) === name || tag.includes(`aria-label="${name}"`))
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
}

test('a match is marked, and its link scrolls to the passage', () => {
  const html = htmlOf(makeAnswer({ results: [makeResult()] }))
  expect(html).toContain('The <mark>ferry</mark> &amp; the “tide” &lt;late&gt;')
  expect(html).toContain('href="/en/news/ferry/#:~:text=ferry"')
})

test('an answer in another language says so and is marked as such', () => {
  const html = htmlOf(makeAnswer({ results: [makeResult({ lang: 'zh-CN' })] }))
  expect(html).toMatch(/<h2[^>]*lang="zh-CN"/)
  expect(html).toContain('<span class="badge" lang="zh-CN">简体中文</span>')
  expect(htmlOf(makeAnswer({ results: [makeResult({ textLang: 'zh-CN' })] }))).toContain('lang="zh-CN"')
})

test('other versions of a story stand below it', () => {
  expect(wordsOf(htmlOf(makeAnswer()))).toContain('1 more version 渡輪')
})

test('a filter narrows the search and goes back to its first page', () => {
  const answer = makeAnswer({ query: makeQuery('q=ferry&page=2&sort=newest') })
  expect(linksOf(htmlOf(answer), 'English 12')).toEqual(['/en/search/?q=ferry&lang=en&sort=newest'])
})

test('a filter that is on is marked in the list and can be taken away in both places', () => {
  const html = htmlOf(makeAnswer({ query: makeQuery('q=ferry&lang=en') }))
  expect(html).toMatch(/data-key="language-en" aria-current="true"/)
  expect(linksOf(html, 'English 12')).toEqual(['/en/search/?q=ferry'])
  expect(linksOf(html, 'Remove the filter Language: English')).toEqual(['/en/search/?q=ferry'])
})

test('a filter with a single value is not offered', () => {
  expect(wordsOf(htmlOf(makeAnswer()))).not.toContain('Only')
})

test('the language of the page comes first among the languages', () => {
  const words = wordsOf(htmlOf(makeAnswer()))
  expect(words.indexOf('English 12')).toBeLessThan(words.indexOf('简体中文 30'))
})

test('what is beyond the sixth value of a filter opens on request', () => {
  expect(wordsOf(htmlOf(makeAnswer()))).toContain('Category 5 4 3 more Category 6 3')
})

test('periods count back from the day of the reader', () => {
  const html = htmlOf(makeAnswer())
  expect(linksOf(html, 'Past day')).toEqual(['/en/search/?q=ferry&from=2026-03-30'])
  expect(linksOf(html, 'Past week')).toEqual(['/en/search/?q=ferry&from=2026-03-24'])
  expect(linksOf(html, 'Past month')).toEqual(['/en/search/?q=ferry&from=2026-03-01'])
})

test('the form for days of the reader’s own keeps the rest of the search', () => {
  const html = htmlOf(makeAnswer({ query: makeQuery('q=ferry&tag=sea&from=2026-03-01&page=2') }))
  const [, form = ''] = /<form class="date-form"[^>]*>([^]*?)<\/form>/.exec(html) ?? []
  const fields = [...form.matchAll(/name="(\w+)"/g)].map(([, name]) => name)
  expect(fields).toEqual(['q', 'tag', 'from', 'to'])
  expect(form).toContain('value="2026-03-01"')
})

test('another name that was looked for as well can be taken away', () => {
  const html = htmlOf(makeAnswer({ query: makeQuery('q=ferry&without=boat') }))
  expect(wordsOf(html)).toContain('For “ferry” also searching 渡轮 船')
  expect(linksOf(html, 'Do not search for 船')).toEqual([
    `/en/search/?q=ferry&without=boat&without=${encodeURIComponent('船')}`,
  ])
})

test('without a match the reader learns which word is to blame', () => {
  const words = [
    { word: 'harbour', total: 12 },
    { word: 'xyzzy', total: 0 },
  ]
  const query = makeQuery('q=harbour+xyzzy&lang=en')
  const html = htmlOf(makeAnswer({ query, total: 0, pageCount: 1, page: 1, results: [], words, synonyms: [] }))
  expect(wordsOf(html)).toContain('harbour 12 articles xyzzy 0 articles')
  expect(linksOf(html, 'harbour')).toEqual(['/en/search/?q=harbour&lang=en'])
  expect(linksOf(html, 'xyzzy')).toEqual([])
  expect(linksOf(html, 'Remove all filters')).toEqual(['/en/search/?q=harbour+xyzzy'])
  expect(linksOf(html, 'Latest headlines')).toEqual(['/en/'])
})

test('before anything is asked there is a hint, and other ways to find something', () => {
  const words = wordsOf(htmlOf(makeAnswer({ query: makeQuery('lang=en') })))
  expect(words).toMatch(/^Type a word/)
  expect(words).toMatch(/Latest headlines Categories Tags Archives$/)
})

test('Preact renders in the browser what React renders on the server', async () => {
  const render = await bundledRenderer()
  const answers = [
    makeAnswer(),
    makeAnswer({ query: makeQuery('q=ferry&lang=en&category=c7&from=2026-03-01&to=2026-03-05&without=a'), page: 1 }),
    makeAnswer({
      total: 0,
      results: [],
      words: [
        { word: 'a', total: 1 },
        { word: '<b>', total: 0 },
      ],
    }),
    makeAnswer({ query: makeQuery('') }),
  ]
  for (const answer of answers) expect(treeOf(render(answer, view))).toEqual(treeOf(htmlOf(answer)))
})

/** The same component as it is bundled for browsers. */
async function bundledRenderer(): Promise<(answer: SearchAnswer, view: SearchView) => string> {
  const outfile = path.join(mkdtempSync(path.join(tmpdir(), 'preact-')), 'answer.mjs')
  const contents = `
    import { renderToStaticMarkup } from 'preact-render-to-string'
    import { SearchAnswerView } from '@/components/search/search-answer'
    export const render = (answer, view) => renderToStaticMarkup(<SearchAnswerView answer={answer} view={view} />)`
  await build({ ...BROWSER_OPTIONS, stdin: { contents, loader: 'tsx', resolveDir: process.cwd() }, outfile })
  return ((await import(outfile)) as { render: (answer: SearchAnswer, view: SearchView) => string }).render
}

/** What a browser makes of it; the order of attributes means nothing. */
function treeOf(html: string): string {
  const sortAttributes = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node) node.attrs.sort((a, b) => (a.name < b.name ? -1 : 1))
    if ('childNodes' in node) node.childNodes.forEach(sortAttributes)
  }
  const fragment = parseFragment(html)
  sortAttributes(fragment)
  return serialize(fragment)
}
