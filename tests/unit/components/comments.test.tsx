import { chromium } from 'playwright'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Comments } from '@/components/article/comments'
import { commentsSchema, type CommentsSettings } from '@/lib/site/comments-schema'
import { CHROMIUM_ARGS, ensureChromium } from '@/tests/support/chromium'

const GISCUS = {
  provider: 'giscus',
  repo: 'paper/comments',
  repoId: 'R_1',
  category: 'News',
  categoryId: 'C_1',
} as const

function render(settings: CommentsSettings, lang = 'en'): string {
  return renderToStaticMarkup(
    <Comments settings={settings} lang={lang} title='A "quoted" title' url="https://news.example/en/news/a/" />,
  )
}

test('without a provider there is nothing', () => {
  expect(render({ provider: 'none' })).toBe('')
})

test.each([
  [GISCUS, 'https://giscus.app/en/widget?'],
  [{ provider: 'disqus', shortname: 'paper' } as const, 'https://disqus.com/embed/comments/?'],
])('%o is a closed, lazy frame of the provider', (settings, src) => {
  const html = render(settings)
  expect(html).toContain('<details class="comments"><summary')
  expect(html).toContain(`src="${src}`)
  expect(html).toContain('loading="lazy"')
  expect(html).not.toContain('<script')
})

test('a Waline frame cannot reach our pages, and its settings cannot end its script', () => {
  const html = render(commentsSchema.parse({ provider: 'waline', server: 'https://talk.example/</script><b>' }))
  expect(html).toContain('sandbox="allow-scripts allow-forms allow-popups"')
  expect(html).not.toContain('allow-same-origin')
  expect(html.match(/&lt;\/script&gt;/g)).toHaveLength(1)
})

test.each([
  {},
  { provider: 'facebook' },
  { provider: 'giscus', repo: 'no-owner' },
  { provider: 'disqus', shortname: 'a/../b' },
  { provider: 'waline', server: 'http://talk.example' },
])('%o is refused', (settings) => {
  expect(commentsSchema.safeParse(settings).success).toBe(false)
})

test('nothing is asked of the provider before a reader opens the comments', async () => {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS })
  try {
    const page = await browser.newPage()
    const asked: string[] = []
    await page.route('**/*', (route) => {
      asked.push(new URL(route.request().url()).host)
      return route.fulfill({ body: 'comments', contentType: 'text/html' })
    })
    await page.setContent(render(GISCUS))
    await page.waitForTimeout(500)
    expect(asked).toEqual([])
    await page.locator('summary').click()
    await expect.poll(() => asked).toEqual(['giscus.app'])
  } finally {
    await browser.close()
  }
})
