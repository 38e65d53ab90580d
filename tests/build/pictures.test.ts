import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import sharp from 'sharp'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { EXPORT_DIR, TEST_SITE_URL } from '@/tests/support/deployments'
import { articleText, makeNewsroom, type Newsroom } from '@/tests/support/newsroom'
import { drawPicture, writeBinary } from '@/tests/support/pictures'

function htmlOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
}

test('every variant that a page of the demo names is there, in its width, and no other', async () => {
  const named = new Set<string>()
  for (const file of htmlOf(EXPORT_DIR)) {
    const text = readFileSync(path.join(EXPORT_DIR, file), 'utf8')
    for (const [, name = ''] of text.matchAll(/\/_pictures\/([\w-]+\.webp)/g)) named.add(name)
  }
  expect(named.size).toBeGreaterThanOrEqual(7)
  expect(readdirSync(path.join(EXPORT_DIR, '_pictures')).sort()).toEqual([...named].sort())
  for (const name of named) {
    const { format, width } = await sharp(path.join(EXPORT_DIR, '_pictures', name)).metadata()
    expect(`${format} ${width}`).toBe(`webp ${/-(\d+)\.webp$/.exec(name)?.[1]}`)
  }
})

/** Exports the newsroom as `npm run export` does; gives the folder and what was printed. */
function exportNewsroom({ root, indexFile }: Newsroom): { out: string; printed: string } {
  const out = path.join(path.dirname(indexFile), 'out')
  const { status, stdout, stderr } = spawnSync('tsx', ['lib/cli/main.ts', 'export'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: root,
      NEWS_CACHE_DIR: path.dirname(indexFile),
      NEWS_BUILD_DIR: out,
      SITE_URL: TEST_SITE_URL,
      PATH: `${path.resolve('node_modules/.bin')}${path.delimiter}${process.env.PATH}`,
      // Vitest's own would make a development build of React.
      NODE_ENV: 'production',
    },
  })
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`)
  return { out, printed: `${stdout}\n${stderr}` }
}

function picturesOf(file: string): { src: string; width: number; height: number; names: string[] }[] {
  const found: { src: string; width: number; height: number; names: string[] }[] = []
  visit(fromHtml(readFileSync(file, 'utf8')), 'element', ({ tagName, properties }) => {
    if (tagName !== 'img') return
    const { src, width, height, srcSet } = properties
    const names = [...String(srcSet ?? '').matchAll(/\/_pictures\/(\S+) (\d+)w/g)].map(([, name = '']) => name)
    found.push({ src: String(src), width: Number(width), height: Number(height), names })
  })
  return found
}

const widthsOf = (names: readonly string[]) => names.map((name) => Number(/-(\d+)\.webp$/.exec(name)?.[1]))

test('an exported newsroom shows its pictures with size and widths, and holds every file that it names', async () => {
  const newsroom = makeNewsroom({
    'site.yaml': 'languages: { en: {} }\n',
    'en/news/foo/index.md': articleText({ thumbnail: 'photo.jpg' }, '![Inside](inside.png)\n\n![Plan](/img/plan.png)'),
    'en/news/draft/index.md': articleText({ draft: true, thumbnail: 'secret.jpg' }),
    'en/news/broken/index.md': articleText({ title: 'Broken', thumbnail: 'broken.png' }),
  })
  const photo = await drawPicture(1000, 500).jpeg().toBuffer()
  const whole = await drawPicture(700, 350).png().toBuffer()
  writeBinary(newsroom, {
    'en/news/foo/photo.jpg': photo,
    'en/news/foo/inside.png': await drawPicture(800, 600).png().toBuffer(),
    'en/news/foo/clip.mp4': Buffer.from('film'),
    'static/img/plan.png': await drawPicture(1400, 700).png().toBuffer(),
    'en/news/draft/secret.jpg': photo,
    'en/news/broken/broken.png': Buffer.concat([whole.subarray(0, 300), Buffer.alloc(500, 7), whole.subarray(-12)]),
  })
  const { out, printed } = exportNewsroom(newsroom)
  expect(printed).toContain('en/news/broken/broken.png: ')
  expect(readFileSync(path.join(out, 'en/news/foo/photo.jpg')).equals(photo)).toBe(true)
  expect(existsSync(path.join(out, 'en/news/foo/clip.mp4'))).toBe(true)
  expect(existsSync(path.join(out, 'en/news/draft'))).toBe(false)

  const shown = picturesOf(path.join(out, 'en/news/foo/index.html'))
  expect(shown.map(({ names, ...rest }) => ({ ...rest, widths: widthsOf(names) }))).toEqual(
    expect.arrayContaining([
      { src: '/en/news/foo/photo.jpg', width: 1000, height: 500, widths: [320, 640, 960, 1000] },
      { src: '/en/news/foo/inside.png', width: 800, height: 600, widths: [320, 640, 800] },
      { src: '/img/plan.png', width: 1400, height: 700, widths: [320, 640, 960, 1280] },
    ]),
  )
  const list = picturesOf(path.join(out, 'en/news/index.html'))
  expect(list.find(({ src }) => src.endsWith('photo.jpg'))).toMatchObject({ width: 1000, height: 500 })

  const named = new Set(htmlOf(out).flatMap((file) => picturesOf(path.join(out, file)).flatMap(({ names }) => names)))
  expect(readdirSync(path.join(out, '_pictures')).sort()).toEqual([...named].sort())
  const { names = [] } = shown.find(({ src }) => src.endsWith('inside.png')) ?? {}
  for (const name of names) {
    const { format, width } = await sharp(path.join(out, '_pictures', name)).metadata()
    expect([format, width]).toEqual(['webp', ...widthsOf([name])])
  }
})
