import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { EXPORT_DIR, exportEnvironment } from '@/tests/support/deployments'
import { articleText, makeNewsroom } from '@/tests/support/newsroom'
import { differences, readFolder, runExport } from '@/tests/support/run-export'

const temporary = () => mkdtempSync(path.join(tmpdir(), 'export-'))

test('the export is the same wherever and however often it is made', () => {
  const out = path.join(temporary(), 'out')
  const demo = readFolder(EXPORT_DIR)
  expect(demo.size).toBeGreaterThan(800)
  for (const [TZ, ...args] of [['UTC'], ['America/New_York', '--full'], ['Asia/Kolkata', '--full']] as const) {
    runExport({ ...exportEnvironment, NEWS_BUILD_DIR: out, TZ }, ...args)
    expect(differences(demo, readFolder(out)), TZ).toEqual([])
  }
}, 600_000)

test('an export after a change is the export made anew, and leaves alone what did not change', () => {
  const newsroom = makeNewsroom({
    'site.yaml': 'languages: { en: {} }\nsidebar: { single: false }\n',
    'en/news/tides.en.md': articleText({ title: 'Tides', tags: ['Sea'], date: '2026-03-01 09:00:00' }),
    'en/sport/rowing.en.md': articleText({ title: 'Rowing', tags: ['Boats'], date: '2026-03-02 09:00:00' }),
    'en/news/lost.en.md': articleText({ title: 'Lost', date: '2026-03-03 09:00:00' }),
    'static/images/a.svg': '<svg/>',
  })
  const folder = temporary()
  const env = {
    CONTENT_DIR: newsroom.root,
    NEWS_CACHE_DIR: path.join(folder, 'cache'),
    NEWS_BUILD_DIR: path.join(folder, 'out'),
    SITE_URL: 'https://news.example',
  }
  const marksOf = (file: string) => {
    const { ino, mtimeMs } = statSync(path.join(env.NEWS_BUILD_DIR, file))
    return [ino, mtimeMs]
  }
  const kept = ['en/sport/rowing/index.html', 'images/a.svg', 'favicon.svg', 'en/tags/boats/index.xml']
  runExport(env)
  const before = kept.map(marksOf)
  expect(runExport(env, '--changed')).toBe('')

  newsroom.write({
    'en/news/tides.en.md': articleText({ title: 'Spring tides', tags: ['Sea'], date: '2026-03-01 09:00:00' }),
  })
  newsroom.remove('en/news/lost.en.md')
  const lines = runExport(env, '--changed').trim().split('\n')
  expect(lines).toContain('changed https://news.example/en/news/tides/')
  expect(lines).toContain('changed https://news.example/en/')
  expect(lines).toContain('removed https://news.example/en/news/lost/')
  expect(lines.every((line) => /^(added|changed|removed) https:\/\/news\.example\//.test(line))).toBe(true)
  expect(kept.map(marksOf)).toEqual(before)

  const anew = { ...env, NEWS_BUILD_DIR: path.join(folder, 'anew') }
  runExport(anew)
  expect(differences(readFolder(env.NEWS_BUILD_DIR), readFolder(anew.NEWS_BUILD_DIR))).toEqual([])
}, 600_000)
