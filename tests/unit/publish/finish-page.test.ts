import { expect, test } from 'vitest'
import { finishPage } from '@/lib/publish/finish-page'
import { PLUMBING, makeFinishedPage, makeRenderedPage, pushScript } from '@/tests/support/rendered-page'

test('a page without client components loses the framework and nothing else', () => {
  const body = '<h1>A &amp; B</h1>\n<p class=odd DATA-x>“Text”  <br/>文字</p>'
  expect(finishPage(makeRenderedPage({ body }), PLUMBING)).toEqual({
    kind: 'finished',
    html: makeFinishedPage({ body }),
  })
})

test.each([
  ['facts for search engines', '<script type="application/ld+json">{"a":"\\u003c/script>"}</script>'],
  ['the script for the theme', '<script>try{let t=localStorage.theme}catch{}</script>'],
  ['the elements', '<script type="module" src="/_elements/0123456789abcdef.js"></script>'],
  ['speculation rules', '<script type="speculationrules">{"prefetch":[]}</script>'],
  ['styles and pictures loaded early', '<link rel="preload" as="image" href="/a.webp"/><style>p{}</style>'],
  ['scripts from elsewhere', '<script src="https://elsewhere.example/_next/static/a.js"></script>'],
])('%s stay', (_, head) => {
  expect(finishPage(makeRenderedPage({ head }), PLUMBING).html).toBe(makeFinishedPage({ head }))
})

test.each([
  ['in the text of an article', '<pre><code>&lt;script&gt;self.__next_f.push([1,"x"])&lt;/script&gt;</code></pre>'],
  ['in a comment', '<!-- <script src="/_next/static/chunks/z.js"></script> -->'],
  ['in an attribute', '<a title="<script>self.__next_f.push([1])</script>">a</a>'],
  ['in a template', '<template><script src="/_next/static/chunks/z.js"></script><!--$--></template>'],
  ['in a text field', '<textarea><script src="/_next/static/chunks/z.js"></script></textarea>'],
  ['as data', '<script type="application/ld+json">"self.__next_f.push([1,2]) /_next/static/"</script>'],
  ['in a drawing', '<svg><script href="/_next/static/chunks/z.js"></script></svg>'],
])('what only looks like the framework stays: %s', (_, body) => {
  expect(finishPage(makeRenderedPage({ body }), PLUMBING)).toEqual({
    kind: 'finished',
    html: makeFinishedPage({ body }),
  })
})

test('marks between words go, and a line break at the start of code stays', () => {
  const page = finishPage(makeRenderedPage({ body: '<p>Page <!-- -->2</p><pre><!-- -->\n  x</pre>' }), PLUMBING)
  expect(page.html).toBe(makeFinishedPage({ body: '<p>Page 2</p><pre><!-- -->\n  x</pre>' }))
})

test('a page with a client component stays as it is', () => {
  const html = makeRenderedPage({ rows: '3:I[777,["y.js"],"Search"]\n' })
  expect(finishPage(html, PLUMBING)).toEqual({ kind: 'client', html })
})

test('a page stays as it is when nothing is known of the framework', () => {
  expect(finishPage(makeRenderedPage(), new Set()).kind).toBe('client')
})

test('an article cannot pass its words for a client component', () => {
  const text = '\n9:I[777,["y.js"],"Search"]\n文'
  const rows = `8:T${Buffer.byteLength(text).toString(16)},${text}`
  expect(finishPage(makeRenderedPage({ rows }), PLUMBING).kind).toBe('finished')
})

test('nor can it hide a client component behind its words', () => {
  const text = '文字'
  const rows = `8:T${Buffer.byteLength(text).toString(16)},${text}9:I[777,["y.js"],"Search"]\n`
  expect(finishPage(makeRenderedPage({ rows }), PLUMBING).kind).toBe('client')
})

test.each([
  ['has an end missing', makeRenderedPage().replace(/<\/script><\/body><\/html>$/, '')],
  ['has a payload that is cut off', makeRenderedPage({ rows: '3:I[101' })],
  ['has a text longer than the page', makeRenderedPage({ rows: '3:Tffff,abc' })],
  ['has a payload of another kind', makeRenderedPage({ body: '<script>self.__next_f.push([2,"x"])</script>' })],
  ['has no payload', makeRenderedPage().replace(/<script>(?:self|\(self)[^]*<\/script>/, '')],
  ['is put together by a script', makeRenderedPage({ body: '<script>$RC("B:0","S:0")</script>' })],
])('a page that %s stays as it is, and somebody is told', (_, html) => {
  expect(finishPage(html, PLUMBING)).toMatchObject({ kind: 'strange', html, reason: expect.stringMatching(/\w/) })
})

test('a page that is not of the framework stays as it is', () => {
  for (const html of [
    '',
    'text',
    '<p>/_next/static/</p>',
    '<!doctype html><meta http-equiv=refresh content="0; url=/">',
  ])
    expect(finishPage(html, PLUMBING)).toEqual({ kind: 'plain', html })
})

test('to finish a page twice is to finish it once', () => {
  const { html } = finishPage(makeRenderedPage({ body: `<p>${'文'.repeat(50)}</p>` }), PLUMBING)
  expect(finishPage(html, PLUMBING)).toEqual({ kind: 'plain', html })
})

test('two builds of a page give the same bytes', () => {
  const other = makeRenderedPage({ rows: '7:"another build"\n' }).replace(/chunks\/[bcd]\.js/g, 'chunks/new.js')
  expect(finishPage(other, PLUMBING).html).toBe(finishPage(makeRenderedPage(), PLUMBING).html)
})

test('payload split inside a character is put together again', () => {
  const bytes = Buffer.from('8:T3,文')
  const half = (part: Buffer) => `<script>self.__next_f.push([3,"${part.toString('base64')}"])</script>`
  const body = half(bytes.subarray(0, 6)) + half(bytes.subarray(6)) + pushScript('9:"x"\n')
  expect(finishPage(makeRenderedPage({ body }), PLUMBING).kind).toBe('finished')
})
