import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { findContentFile } from '@/lib/content/read-static-file'
import { pruneVariants } from '@/lib/index/prune-variants'
import { getArticle } from '@/lib/queries/articles'
import { listArticles } from '@/lib/queries/lists'
import { getPictureFile, getSuccessorOf, getVariantOf, listPictureFiles } from '@/lib/queries/pictures'
import { articleText, makeNewsroom, type Newsroom } from '@/tests/support/newsroom'
import { drawPicture, writeBinary } from '@/tests/support/pictures'
import { snapshotOf, sync } from '@/tests/support/snapshot'

const SITE = 'timeZone: Asia/Shanghai\nlanguages: { zh-CN: {}, en: {} }\n'
const NOW = '2026-04-01T00:00:00Z'

function articleAt(newsroom: Newsroom, address: string) {
  const view = getArticle(snapshotOf(newsroom, NOW), address)
  if (!view) throw new Error(`no article at ${address}`)
  return view
}

test('a picture of a page bundle is found, with its size and other widths', async () => {
  const newsroom = makeNewsroom({ 'site.yaml': SITE, 'en/news/foo/index.md': articleText({ thumbnail: 't.png' }) })
  writeBinary(newsroom, { 'en/news/foo/t.png': await drawPicture(800, 400).png().toBuffer() })
  expect(sync(newsroom).problems).toEqual([])
  const { picture, localPicture } = articleAt(newsroom, '/en/news/foo/')
  expect(picture).toBe('/en/news/foo/t.png')
  expect(localPicture).toMatchObject({ width: 800, height: 400 })
  expect(localPicture?.srcSet).toMatch(
    /^\/_pictures\/[0-9a-f]{20}-320\.webp 320w, .*-640\.webp 640w, .*-800\.webp 800w$/,
  )
  const list = listArticles(snapshotOf(newsroom, NOW), { kind: 'main', lang: 'en' }, { path: '/en/', page: 1 })
  expect(list?.items[0]).toMatchObject({ thumbnail: '/en/news/foo/t.png', localThumbnail: { width: 800 } })
})

test('a picture beside a plain article, below static/ and from the root of the site are all found', async () => {
  const newsroom = makeNewsroom({ 'site.yaml': SITE, 'en/news/bar.md': articleText({ thumbnail: 'img/x.png' }) })
  const tiny = await drawPicture(30, 20).png().toBuffer()
  writeBinary(newsroom, { 'en/news/photo.png': tiny, 'static/img/x.png': tiny })
  expect(sync(newsroom).problems).toEqual([])
  const { picture, findPicture } = articleAt(newsroom, '/en/news/bar/')
  expect(picture).toBe('/img/x.png')
  for (const src of ['photo.png', './photo.png', '../photo.png', '/en/news/photo.png'])
    expect(findPicture(src), src).toEqual({ path: '/en/news/photo.png', width: 30, height: 20 })
  writeBinary(newsroom, { 'en/news/img/x.png': tiny })
  sync(newsroom)
  expect(articleAt(newsroom, '/en/news/bar/').picture).toBe('/en/news/img/x.png')
})

test('a picture that is not there is reported where it is named, until it comes', async () => {
  const body = 'Text\n\nand ![a](photo.png)'
  const newsroom = makeNewsroom({ 'site.yaml': SITE, 'en/news/bar.md': articleText({ thumbnail: '/img/x.png' }, body) })
  expect(sync(newsroom).problems).toMatchObject([
    { file: 'en/news/bar.md', rule: 'missing-picture', severity: 'warning', line: 4, column: 1 },
    { file: 'en/news/bar.md', rule: 'missing-picture', severity: 'warning', line: 9, column: 10 },
  ])
  const tiny = await drawPicture(30, 20).png().toBuffer()
  writeBinary(newsroom, { 'en/news/photo.png': tiny, 'static/img/x.png': tiny })
  expect(sync(newsroom).problems).toEqual([])
  newsroom.remove('en/news/photo.png')
  expect(sync(newsroom).problems).toMatchObject([{ rule: 'missing-picture', line: 9 }])
})

test('in a text from elsewhere a picture without a host is not taken for ours', () => {
  const newsroom = makeNewsroom({
    'site.yaml': SITE,
    'en/news/a.md': articleText({}, '![a](/wp/a.png)\n\n[Origin](https://origin.example/x/)'),
  })
  expect(sync(newsroom).problems).toEqual([])
})

test('only pictures that changed are read again, and the fingerprint tells', async () => {
  const newsroom = makeNewsroom({ 'site.yaml': SITE, 'en/news/foo/index.md': articleText({ thumbnail: 't.png' }) })
  const file = path.join(newsroom.root, 'en/news/foo/t.png')
  writeBinary(newsroom, { 'en/news/foo/t.png': await drawPicture(80, 40).png().toBuffer() })
  utimesSync(file, 1000, 1000)
  const first = sync(newsroom)
  expect(sync(newsroom).fingerprint).toBe(first.fingerprint)
  writeBinary(newsroom, { 'en/news/foo/t.png': await drawPicture(90, 40).png().toBuffer() })
  const second = sync(newsroom)
  expect(second).toMatchObject({ added: 0, changed: 0, removed: 0 })
  expect(second.fingerprint).not.toBe(first.fingerprint)
  expect(articleAt(newsroom, '/en/news/foo/').localPicture).toMatchObject({ width: 90, height: 40 })
})

test('broken pictures are reported and take nothing down', async () => {
  const newsroom = makeNewsroom({ 'site.yaml': SITE, 'en/news/foo/index.md': articleText({ thumbnail: 'cut.png' }) })
  const whole = await drawPicture(800, 400).png().toBuffer()
  writeBinary(newsroom, {
    'en/news/foo/cut.png': whole.subarray(0, whole.length - 40),
    'en/news/foo/empty.jpg': new Uint8Array(),
    'en/news/foo/lfs.png': Buffer.from('version https://git-lfs.github.com/spec/v1\n'),
    'en/news/foo/liar.jpg': whole,
    'en/news/foo/text.webp': Buffer.from('no picture'),
  })
  expect(sync(newsroom).problems.map(({ file, rule, severity }) => [path.basename(file), rule, severity])).toEqual(
    ['cut.png', 'empty.jpg', 'lfs.png', 'liar.jpg', 'text.webp'].map((name) => [name, 'picture', 'warning']),
  )
  expect(articleAt(newsroom, '/en/news/foo/').localPicture).toEqual({
    path: '/en/news/foo/cut.png',
    width: 800,
    height: 400,
  })
})

test('two files with one address are reported', async () => {
  const newsroom = makeNewsroom({ 'site.yaml': SITE, 'en/news/a.md': articleText() })
  const tiny = await drawPicture(30, 20).png().toBuffer()
  writeBinary(newsroom, { 'en/news/a b/x.png': tiny, 'en/news/a-b/x.png': tiny })
  expect(sync(newsroom).problems).toMatchObject([{ file: 'en/news/a-b/x.png', rule: 'picture' }])
})

test('the pictures of a bundle appear with its article and not before', async () => {
  const newsroom = makeNewsroom({
    'site.yaml': SITE,
    'en/news/foo/index.md': articleText({ draft: true }),
    'en/news/later/index.en.md': articleText({ date: '2026-05-01' }),
    'en/news/plain.md': articleText({ draft: true }),
  })
  const bytes = await drawPicture(800, 400).png().toBuffer()
  writeBinary(newsroom, {
    'en/news/foo/sub/x.png': bytes,
    'en/news/later/x.png': bytes,
    'en/news/x.png': await drawPicture(9, 9).png().toBuffer(),
  })
  sync(newsroom)
  const now = snapshotOf(newsroom, NOW)
  expect(listPictureFiles(now).map(({ file }) => file)).toEqual(['en/news/x.png'])
  expect(getPictureFile(now, ['en', 'news', 'later', 'x.png'])).toBeUndefined()
  const [{ hash }] = now.all<{ hash: string }>('SELECT hash FROM picture WHERE hash IS NOT NULL') as [{ hash: string }]
  expect(getVariantOf(now, `${hash}-640.webp`)).toBeUndefined()
  const later = snapshotOf(newsroom, '2026-06-01T00:00:00Z')
  expect(getPictureFile(later, ['en', 'news', 'later', 'x.png'])).toBe('en/news/later/x.png')
  expect(getVariantOf(later, `${hash}-640.webp`)).toMatchObject({ file: 'en/news/later/x.png', width: 640 })
  for (const width of [320.5, 321, 960, 1280, 9999])
    expect(getVariantOf(later, `${hash}-${width}.webp`)).toBeUndefined()
})

test('articles, settings, hidden files and links are no pictures', async () => {
  const newsroom = makeNewsroom({
    'site.yaml': SITE,
    'en/news/a.md': articleText(),
    'en/news/notes.txt': 'x',
    'en/.secret.png': 'x',
    'en/.git/x.png': 'x',
    'outside.yaml': 'x',
  })
  const bytes = await drawPicture(30, 20).png().toBuffer()
  writeBinary(newsroom, { 'en/news/ok.png': bytes, '../elsewhere/x.png': bytes })
  symlinkSync('../../../elsewhere/x.png', path.join(newsroom.root, 'en/news/link.png'))
  symlinkSync('../../../elsewhere', path.join(newsroom.root, 'en/news/folder'))
  sync(newsroom)
  const now = snapshotOf(newsroom, NOW)
  expect(listPictureFiles(now).map(({ file }) => file)).toEqual(['en/news/ok.png'])
  for (const segments of [
    ['en', 'news', 'a.md'],
    ['site.yaml'],
    ['en', '.secret.png'],
    ['en', 'news', 'link.png'],
    ['..', 'x.png'],
    [],
    ['en', 'news', 'folder', 'x.png'],
  ])
    expect(getPictureFile(now, segments)).toBeUndefined()
  // A file that was exchanged for a link after the sync.
  rmSync(path.join(newsroom.root, 'en/news/ok.png'))
  execFileSync('ln', ['-s', '/etc/hostname', path.join(newsroom.root, 'en/news/ok.png')])
  expect(findContentFile(newsroom.root, ['en', 'news', 'ok.png'])).toBeUndefined()
})

/** The name of a variant of the thumbnail of `/en/news/foo/`. */
function variantOf(newsroom: Newsroom, width: number): string {
  const srcSet = articleAt(newsroom, '/en/news/foo/').localPicture?.srcSet ?? ''
  return new RegExp(`[0-9a-f]{20}-${width}\\.webp`).exec(srcSet)?.[0] ?? ''
}

/** A newsroom whose thumbnail has had these widths, one after the other. */
async function withPast(widths: readonly number[]): Promise<{ newsroom: Newsroom; former: string[] }> {
  const newsroom = makeNewsroom({ 'site.yaml': SITE, 'en/news/foo/index.md': articleText({ thumbnail: 't.png' }) })
  const former: string[] = []
  for (const [at, width] of widths.entries()) {
    writeBinary(newsroom, { 'en/news/foo/t.png': await drawPicture(width, 400).png().toBuffer() })
    // The clock of the file system may be too coarse to tell two writings apart.
    utimesSync(path.join(newsroom.root, 'en/news/foo/t.png'), at + 1, at + 1)
    sync(newsroom)
    former.push(variantOf(newsroom, 320))
  }
  return { newsroom, former }
}

test('a variant of what a picture was leads to one of what it is', async () => {
  const { newsroom, former } = await withPast([1000, 800])
  const snapshot = snapshotOf(newsroom, NOW)
  const [old = ''] = former
  const successor = (width: number) => getSuccessorOf(snapshot, old.replace('-320.', `-${width}.`))
  expect(getVariantOf(snapshot, old)).toBeUndefined()
  expect(successor(320)).toBe(`/_pictures/${variantOf(newsroom, 320)}`)
  expect(successor(640)).toBe(`/_pictures/${variantOf(newsroom, 640)}`)
  expect(successor(960)).toBe(`/_pictures/${variantOf(newsroom, 800)}`)
  expect(getSuccessorOf(snapshot, `${'0'.repeat(20)}-320.webp`)).toBeUndefined()
})

test('a picture that has become too small for variants is itself the successor', async () => {
  const { newsroom, former } = await withPast([1000, 200])
  expect(getSuccessorOf(snapshotOf(newsroom, NOW), former[0] ?? '')).toBe('/en/news/foo/t.png')
})

test('the last three contents of a picture are known, and none that has come back', async () => {
  const { newsroom, former } = await withPast([700, 710, 720, 730, 740, 720])
  const snapshot = snapshotOf(newsroom, NOW)
  expect(former.map((name) => getSuccessorOf(snapshot, name) !== undefined)).toEqual([
    ...[false, true, false],
    ...[true, true, false],
  ])
  expect(getVariantOf(snapshot, former[2] ?? '')).toMatchObject({ width: 320 })
})

test('the past of a picture goes with its file, and is not shown before its article', async () => {
  const { newsroom, former } = await withPast([1000, 800])
  newsroom.write({ 'en/news/foo/index.md': articleText({ thumbnail: 't.png', draft: true }) })
  sync(newsroom)
  expect(getSuccessorOf(snapshotOf(newsroom, NOW), former[0] ?? '')).toBeUndefined()
  newsroom.write({ 'en/news/foo/index.md': articleText() })
  newsroom.remove('en/news/foo/t.png')
  sync(newsroom)
  expect(getSuccessorOf(snapshotOf(newsroom, NOW), former[0] ?? '')).toBeUndefined()
})

test('kept variants go when no picture has their content any more', async () => {
  const { newsroom, former } = await withPast([1000, 800])
  const cache = path.dirname(newsroom.indexFile)
  const kept = path.join(cache, 'pictures')
  vi.stubEnv('NEWS_CACHE_DIR', cache)
  mkdirSync(kept, { recursive: true })
  const [old = '', current = ''] = former
  const drafts = [`${old}.0a1b2c3d`, `${current}.0a1b2c3d`]
  for (const name of [old, current, 'README', ...drafts]) writeFileSync(path.join(kept, name), 'x')
  const written = statSync(path.join(kept, old)).mtimeMs
  expect(pruneVariants(written + 60_000, newsroom.indexFile)).toBe(1)
  expect(readdirSync(kept).sort()).toEqual([current, 'README', ...drafts].sort())
  expect(pruneVariants(written + 7_200_000, newsroom.indexFile)).toBe(2)
  expect(readdirSync(kept).sort()).toEqual([current, 'README'].sort())
})
