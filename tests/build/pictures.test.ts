import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import { writePictures } from '@/lib/cli/export-pictures'
import { getArticle } from '@/lib/queries/articles'
import { EXPORT_DIR } from '@/tests/support/deployments'
import { articleText, makeNewsroom } from '@/tests/support/newsroom'
import { drawPicture, writeBinary } from '@/tests/support/pictures'
import { snapshotOf, sync } from '@/tests/support/snapshot'

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

test('an export holds the pictures beside published articles, and of a broken one what there is', async () => {
  const newsroom = makeNewsroom({
    'site.yaml': 'languages: { en: {} }\n',
    'en/news/foo/index.md': articleText({ thumbnail: 'photo.jpg' }),
    'en/news/draft/index.md': articleText({ draft: true }),
    'en/news/broken/index.md': articleText({ thumbnail: 'broken.png' }),
  })
  const photo = await drawPicture(1000, 500).jpeg().toBuffer()
  const whole = await drawPicture(700, 350).png().toBuffer()
  const broken = Buffer.concat([whole.subarray(0, 300), Buffer.alloc(500, 7), whole.subarray(-12)])
  writeBinary(newsroom, {
    'en/news/foo/photo.jpg': photo,
    'en/news/foo/clip.mp4': Buffer.from('film'),
    'en/news/draft/secret.jpg': photo.subarray(0),
    'en/news/broken/broken.png': broken,
  })
  sync(newsroom)
  const base = path.dirname(newsroom.root)
  const out = path.join(base, 'out')
  vi.stubEnv('CONTENT_DIR', newsroom.root)
  vi.stubEnv('NEWS_CACHE_DIR', path.dirname(newsroom.indexFile))
  vi.stubEnv('NEWS_BUILD_DIR', out)
  mkdirSync(out)
  const snapshot = snapshotOf(newsroom, '2026-04-01T00:00:00Z')
  const srcSets = ['/en/news/foo/', '/en/news/broken/'].map((each) => getArticle(snapshot, each)?.localPicture?.srcSet)
  writeFileSync(path.join(out, 'index.html'), srcSets.map((each) => `<img srcset="${each}">`).join(''))
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  await writePictures()
  expect(warn.mock.calls.flat().join('\n')).toContain('broken.png')
  expect(readFileSync(path.join(out, 'en/news/foo/photo.jpg')).equals(photo)).toBe(true)
  expect(existsSync(path.join(out, 'en/news/foo/clip.mp4'))).toBe(true)
  expect(existsSync(path.join(out, 'en/news/draft'))).toBe(false)
  const widths = readdirSync(path.join(out, '_pictures')).map((name) => Number(/-(\d+)\./.exec(name)?.[1]))
  expect(widths.sort((a, b) => a - b)).toEqual([320, 320, 640, 640, 700, 960, 1000])
})
