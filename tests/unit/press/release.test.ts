import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { Release } from '@/lib/press/release'

const makeSite = () => path.join(mkdtempSync(path.join(tmpdir(), 'release-')), 'out')

interface Options {
  stamp?: string
  full?: boolean
  compress?: boolean
}

function open(site: string, { stamp = 'code', full = false, compress = false }: Options = {}): Release {
  const isLasting = (file: string) => file.startsWith('_lasting/')
  return new Release({ site, stamp, mark: { indexId: 'i', number: 0, time: 0 }, full, compress, isLasting })
}

function publish(site: string, files: Readonly<Record<string, string>>, options?: Options) {
  const release = open(site, options)
  for (const [file, text] of Object.entries(files)) release.add(file, text)
  return release.commit()
}

function filesOf(site: string): string[] {
  const entries = readdirSync(site, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return files.map((entry) => path.relative(site, path.join(entry.parentPath, entry.name))).sort()
}

const NOTE = '.broadsheet-export.json'

test('a change names what came, changed and went', () => {
  const site = makeSite()
  publish(site, { 'a.html': '1', 'b.html': '1', 'c/index.html': '1' })
  const changes = publish(site, { 'a.html': '1', 'b.html': '2', 'd/index.html': '1' })
  expect(changes).toEqual({ added: ['d/index.html'], changed: ['b.html'], removed: ['c/index.html'] })
  expect(filesOf(site)).toEqual([NOTE, 'a.html', 'b.html', 'd/index.html'])
  expect(existsSync(path.join(site, 'c'))).toBe(false)
})

test.each([
  ['amended', 'code'],
  ['made anew', 'other code'],
])('a file that stays the same is not touched when the site is %s', (_, stamp) => {
  const site = makeSite()
  publish(site, { 'a.html': '1', 'b.html': '1' })
  const before = statSync(path.join(site, 'a.html'))
  publish(site, { 'a.html': '1', 'b.html': '2' }, { stamp })
  const after = statSync(path.join(site, 'a.html'))
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs])
  expect(readFileSync(path.join(site, 'b.html'), 'utf8')).toBe('2')
})

test('an amended site is the site made anew', () => {
  const [amended, anew] = [makeSite(), makeSite()]
  publish(amended, { a: '1', 'b/index.html': '1', 'b/c': '1' })
  const next = { 'a/index.html': '2', b: '2', 'd/e/f': '2' }
  publish(amended, next)
  publish(anew, next)
  const textsOf = (site: string) => filesOf(site).map((file) => [file, readFileSync(path.join(site, file), 'utf8')])
  expect(textsOf(amended)).toEqual(textsOf(anew))
})

test('until it is complete nothing of a new state is seen', () => {
  const site = makeSite()
  publish(site, { 'a.html': '1' })
  for (const options of [{}, { full: true }]) {
    const release = open(site, options)
    release.add('a.html', '2')
    release.add('b.html', '2')
    expect(filesOf(site)).toEqual(['.broadsheet-export.json', 'a.html'])
    expect(readFileSync(path.join(site, 'a.html'), 'utf8')).toBe('1')
    release.abandon()
  }
  expect(readdirSync(path.dirname(site))).toEqual(['out'])
})

test('after an export that was killed while it replaced files everything is made anew', () => {
  const site = makeSite()
  publish(site, { 'a.html': '1', 'b.html': '1' })
  // The note goes before the first file does.
  const parent = path.dirname(site)
  writeFileSync(path.join(site, 'a.html'), 'half of the next state')
  mkdirSync(path.join(parent, 'out.next-999999999'))
  writeFileSync(path.join(site, NOTE), '')
  expect(open(site).isAmending).toBe(false)
  publish(site, { 'a.html': '1', 'b.html': '1' })
  expect(readFileSync(path.join(site, 'a.html'), 'utf8')).toBe('1')
  expect(readdirSync(parent)).toEqual(['out'])
})

test('a site whose export was killed between its two renames comes back', () => {
  const site = makeSite()
  mkdirSync(`${site}.old-999999999`, { recursive: true })
  writeFileSync(path.join(`${site}.old-999999999`, 'a.html'), '1')
  open(site).abandon()
  expect(filesOf(site)).toEqual(['a.html'])
})

test('files that pages in caches may name stay', () => {
  const site = makeSite()
  publish(site, { '_lasting/1.js': '1', 'a.html': '1' })
  publish(site, { '_lasting/2.js': '2', 'a.html': '2' })
  publish(site, { '_lasting/3.js': '3', 'a.html': '3' }, { stamp: 'other code' })
  expect(publish(site, { 'a.html': '4' }, { full: true }).removed).toEqual([])
  expect(filesOf(site)).toEqual([NOTE, '_lasting/1.js', '_lasting/2.js', '_lasting/3.js', 'a.html'])
})

test('a copy is made again only when the original is another', () => {
  const site = makeSite()
  const source = path.join(path.dirname(site), 'source.svg')
  const copy = () => {
    const release = open(site)
    release.copy('a.svg', source)
    return release.commit()
  }
  writeFileSync(source, '<svg/>')
  expect(copy().added).toEqual(['a.svg'])
  expect(copy()).toEqual({ added: [], changed: [], removed: [] })
  utimesSync(source, 1, 1)
  expect(copy()).toEqual({ added: [], changed: [], removed: [] })
  writeFileSync(source, '<svg></svg>')
  expect(copy().changed).toEqual(['a.svg'])
  expect(readFileSync(path.join(site, 'a.svg'), 'utf8')).toBe('<svg></svg>')
})

test('compressed siblings hold what the file does, and go with it', () => {
  const site = makeSite()
  const text = 'word '.repeat(500)
  publish(site, { 'a.html': '1', 'b.html': '1' })
  publish(site, { 'a.html': text, 'b.html': text, 'c.webp': text, 'd.html': 'short' }, { compress: true })
  const read = (file: string) => readFileSync(path.join(site, file))
  expect(brotliDecompressSync(read('a.html.br')).toString()).toBe(text)
  expect(gunzipSync(read('a.html.gz')).toString()).toBe(text)
  publish(site, { 'a.html': 'short' }, { compress: true })
  expect(filesOf(site)).toEqual([NOTE, 'a.html'])
})

test('with the same texts, siblings are made when they are asked for', () => {
  const site = makeSite()
  const files = { 'a.html': 'word '.repeat(500) }
  publish(site, files)
  publish(site, files, { compress: true })
  expect(filesOf(site)).toEqual([NOTE, 'a.html', 'a.html.br', 'a.html.gz'])
  publish(site, files)
  expect(filesOf(site)).toEqual([NOTE, 'a.html'])
})

test('a name below a file, or above one, is taken', () => {
  const release = open(makeSite())
  release.add('a/b', '1')
  expect(['a/b', 'a', 'a/b/c', 'a/c', 'b'].map((file) => release.isTaken(file))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
  release.abandon()
})
