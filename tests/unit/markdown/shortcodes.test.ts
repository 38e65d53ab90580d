import { expect, test } from 'vitest'
import { cpuCost } from '@/tests/support/cpu-cost'
import { toPlainText } from '@/lib/markdown/plain-text'
import { findDangers } from './html-oracle'
import { renderMarkdown } from './render-markdown'

const VIDEO = 'dQw4w9WgXcQ'

test.each([
  ['youtube', `{{< youtube ${VIDEO} >}}`, `https://www.youtube.com/watch?v=${VIDEO}`, 'Watch on YouTube'],
  [
    'youtube by name',
    `{{< youtube id="${VIDEO}" title="A song" />}}`,
    `https://www.youtube.com/watch?v=${VIDEO}`,
    'Watch on YouTube: A song',
  ],
  [
    'youtube at a moment',
    `{{% youtube id=${VIDEO} start=30 %}}`,
    `https://www.youtube.com/watch?v=${VIDEO}&amp;t=30`,
    'Watch on YouTube',
  ],
  ['vimeo', '{{<vimeo 146022717>}}', 'https://vimeo.com/146022717', 'Watch on Vimeo'],
  [
    'bilibili by bvid',
    '{{< bilibili bvid="BV1xx411c7mD" >}}',
    'https://www.bilibili.com/video/BV1xx411c7mD/',
    'Watch on Bilibili',
  ],
  ['bilibili by aid', '{{< bilibili aid=170001 >}}', 'https://www.bilibili.com/video/av170001/', 'Watch on Bilibili'],
  [
    'gist',
    '{{< gist user 23932424365401ffa5e9d9810102a477 >}}',
    'https://gist.github.com/user/23932424365401ffa5e9d9810102a477',
    'Read on GitHub Gist',
  ],
  ['x', '{{< x user="name" id="145311" >}}', 'https://x.com/name/status/145311', 'Read on X'],
  ['tweet by its number alone', '{{< tweet 145311 >}}', 'https://x.com/i/status/145311', 'Read on X'],
  ['twitter', "{{< twitter user='name' id='145311' >}}", 'https://x.com/name/status/145311', 'Read on X'],
  ['instagram', '{{< instagram BWNjjyYFxVx >}}', 'https://www.instagram.com/p/BWNjjyYFxVx/', 'Read on Instagram'],
])('%s becomes a card that leads to the page and loads nothing', (_, source, url, title) => {
  const html = renderMarkdown(source)
  expect(html).toContain(
    `<p class="embed-card"><a href="${url}" rel="nofollow ugc noopener noreferrer" class="embed" data-embed="`,
  )
  expect(html).toContain(`<span class="embed-title">${title}</span>`)
  expect(html).not.toMatch(/<iframe|<script|<img/)
  expect(findDangers(html)).toEqual([])
})

test('the invitation is in the language of the page', () => {
  const embedLabel = (name: string, isVideo: boolean) => `${isVideo ? '观看' : '阅读'} ${name}`
  expect(renderMarkdown(`{{< youtube ${VIDEO} >}}`, { embedLabel })).toContain('观看 YouTube')
})

test('within a line an embed is a link, within a link it is words', () => {
  expect(renderMarkdown(`港口{{< youtube ${VIDEO} >}}项目`)).toMatch(/^<p>港口<a .*<\/a>项目<\/p>$/)
  expect(renderMarkdown(`[a {{< youtube ${VIDEO} >}}](/b)`)).toBe('<p><a href="/b">a YouTube</a></p>')
})

test('a figure has its picture, link, title, caption and origin', () => {
  const html = renderMarkdown(
    `{{< figure src="/a.jpg" link="/big" title="T" caption="a *b*" attr="Me" attrlink="https://a.example/" alt="c" width=600 height=400 class="x" loading="eager" target="_blank" rel="x" >}}`,
  )
  expect(html).toBe(
    '<figure><a href="/big"><img width="600" height="400" src="/a.jpg" alt="c" loading="lazy" decoding="async" referrerPolicy="no-referrer"/></a>' +
      '<figcaption><strong>T</strong> a <em>b</em> <a href="https://a.example/" rel="nofollow ugc noopener noreferrer">Me</a></figcaption></figure>',
  )
})

test('arguments may be spread over lines and quoted in every way', () => {
  const html = renderMarkdown('{{< figure\n  src=`/a.jpg`\n  caption="say \\"x\\" >}} y"\n>}}')
  expect(html).toContain('src="/a.jpg"')
  expect(html).toContain('<figcaption>say “x” &gt;}} y</figcaption>')
})

test('details hold Markdown, and may be open', () => {
  expect(renderMarkdown('{{< details summary="A `b`" open=true >}}\n**x**\n\n- y\n{{< /details >}}\n\nz')).toMatch(
    /^<details open=""><summary>A <code>b<\/code><\/summary>\s*<p><strong>x<\/strong><\/p>\s*<ul>[\s\S]*<\/ul>\s*<\/details>\s*<p>z<\/p>$/,
  )
})

test('details may hold details', () => {
  const html = renderMarkdown('{{% details a %}}\n\n{{% details b %}}\n\nx\n\n{{% /details %}}\n\n{{% /details %}}')
  expect(html.match(/<details>/g)).toHaveLength(2)
  expect(html).not.toContain('{{')
})

test('highlight holds code, in which nothing else is read', () => {
  const html = renderMarkdown('{{< highlight go >}}\n*a* <b>\n\n```\n{{< youtube x >}}\n{{< /highlight >}}\nafter')
  expect(html).toContain('<pre><code class="language-go">*a* &lt;b&gt;\n\n```\n{{&lt; youtube x &gt;}}\n</code></pre>')
  expect(html).toContain('<p>after</p>')
})

test('ref and relref become addresses, with their anchors', () => {
  const resolveRef = (ref: string) => (ref === 'about.md' ? '/en/about/' : undefined)
  expect(renderMarkdown('[the *old* page]({{< ref "about.md#x" >}} "T")!', { resolveRef })).toBe(
    '<p><a title="T" href="/en/about/#user-content-x">the <em>old</em> page</a>!</p>',
  )
  expect(renderMarkdown('见{{% relref about.md %}}。', { resolveRef })).toBe('<p>见/en/about/。</p>')
  expect(renderMarkdown('[gone]({{< ref "gone.md" >}})', { resolveRef })).toBe('<p>gone</p>')
})

test('a ref in a syndicated text leads to our site, not to that of the source', () => {
  const html = renderMarkdown('[a]({{< ref "b" >}})', { resolveRef: () => '/b/', sourceUrl: 'https://source.example/' })
  expect(html).toBe('<p><a href="https://news.example/b/">a</a></p>')
})

test('param prints a value, never as HTML', () => {
  expect(renderMarkdown('{{< param "a" >}}', { param: () => '<script>x</script>"' })).toBe(
    '<p>&lt;script&gt;x&lt;/script&gt;&quot;</p>',
  )
})

test.each([
  ['in a code span', '`{{< youtube x >}}`', '<p><code>{{&lt; youtube x &gt;}}</code></p>'],
  ['in a fence', '```\n{{< youtube x >}}\n```', '<pre><code>{{&lt; youtube x &gt;}}\n</code></pre>'],
  ['in indented code', '    {{< youtube x >}}', '<pre><code>{{&lt; youtube x &gt;}}\n</code></pre>'],
  ['escaped', '{{</* youtube x */>}} {{%/* ref "a" */%}}', '<p>{{&lt; youtube x &gt;}} {{% ref &quot;a&quot; %}}</p>'],
  ['escaped in code', '`{{</* youtube x */>}}`', '<p><code>{{&lt; youtube x &gt;}}</code></p>'],
  ['behind a backslash', `\\{{< youtube ${VIDEO} >}}`, `<p>{{&lt; youtube ${VIDEO} &gt;}}</p>`],
  ['unknown', '{{< nope "*a*" -- >}}', '<p>{{&lt; nope &quot;*a*&quot; -- &gt;}}</p>'],
  ['unknown and tight', '{{<b>}}', '<p>{{&lt;b&gt;}}</p>'],
  ['without a usable id', '{{< youtube "no id" >}}', '<p>{{&lt; youtube &quot;no id&quot; &gt;}}</p>'],
  ['a template', '{{ .Title }}', '<p>{{ .Title }}</p>'],
  ['half of a pair', '{{< /details >}}', '<p>{{&lt; /details &gt;}}</p>'],
])('a shortcode %s is shown as it is written', (_, source, html) => {
  expect(renderMarkdown(source)).toBe(html)
})

const HOSTILE = [
  'javascript:alert(1)',
  'data:text/html,<script>x</script>',
  '"><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '//evil.example',
  'https://a@evil.example/',
  '&#x6a;avascript:x',
  '](javascript:x)',
  '../../x?v=',
  "' onload='x",
  '{{< youtube x >}}',
  '$$\\href{javascript:x}{y}$$',
  '__proto__',
  '\u202E',
  '*'.repeat(50),
]
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  figure: [
    'src',
    'link',
    'target',
    'rel',
    'title',
    'caption',
    'attr',
    'attrlink',
    'alt',
    'width',
    'height',
    'class',
    'loading',
  ],
  youtube: ['id', 'title', 'start'],
  vimeo: ['id', 'title'],
  bilibili: ['bvid', 'aid', 'title'],
  gist: ['user', 'id', 'file'],
  x: ['user', 'id'],
  tweet: ['user', 'id'],
  twitter: ['user', 'id'],
  instagram: ['id', 'title'],
  details: ['summary', 'open', 'title', 'class'],
  highlight: ['lang', 'options', 'title', 'hl_lines'],
  ref: ['path', 'lang'],
  relref: ['path'],
  param: ['name'],
}

test.each(Object.keys(ARGUMENTS))('no argument of %s brings anything live into the page', (name) => {
  for (const value of HOSTILE) {
    for (const argument of ARGUMENTS[name]!) {
      for (const base of ['', ` id=${VIDEO}`, ' src="/a.jpg"']) {
        const tag = `{{< ${name}${base} ${argument}=\`${value}\` >}}`
        for (const text of [
          tag,
          `a ${tag} b`,
          `${tag}\nx\n{{< /${name} >}}`,
          `[a](${tag})`,
          `<div>\n\n${tag}\n\n</div>`,
        ]) {
          const html = renderMarkdown(text, { resolveRef: (ref) => ref, param: (each) => each })
          expect(findDangers(html), text).toEqual([])
        }
      }
    }
  }
})

test('a card cannot be forged: without a known address its class is gone', () => {
  expect(renderMarkdown('<a class="embed" href="https://evil.example/">x</a>')).not.toContain('class')
  expect(
    renderMarkdown(
      '<a class="embed" data-embed="youtube" href="https://www.youtube.com.evil.example/watch?v=dQw4w9WgXcQ">x</a>',
    ),
  ).not.toMatch(/class|data-embed/)
})

test('plain text has titles and captions, but no addresses', () => {
  expect(
    toPlainText(
      `{{< youtube id=${VIDEO} title="歌" >}}\n\n{{< vimeo 1 >}}\n\n{{< figure src="/a.jpg" caption="说明" >}}\n\nsay "x"`,
    ),
  ).toBe('歌\n说明\nsay "x"')
})

test('shortcodes without end take time in proportion to the text, not to its square', () => {
  for (const part of ['{{< ', '{{< figure a="', '{{% highlight x\n', '{{</* ']) {
    const read = (times: number) => () =>
      expect(findDangers(renderMarkdown(part.repeat(20 * times) + 'x '.repeat(5_000 * times)))).toEqual([])
    cpuCost(read(1))
    const once = cpuCost(read(1))
    // In proportion it would be 4, by the square 16.
    expect(cpuCost(read(4)) / once, part).toBeLessThan(10)
  }
})
