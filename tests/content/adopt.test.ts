import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { adopt, type Adoption } from '@/lib/cli/adopt/adopt'
import { formatReport } from '@/lib/cli/adopt/report'
import { syncIndex } from '@/lib/index/sync'
import { listAllPaths } from '@/lib/queries/all-paths'
import { listPictureFiles } from '@/lib/queries/pictures'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { readSite } from '@/lib/site/read-site'
import { articleText } from '@/tests/support/newsroom'

/* Hugo sites are taken over whole; what Hugo did with them was seen by running it. */

const FIXTURE = path.resolve('tests', 'fixtures', 'hugo-site')

interface HugoSite {
  readonly source: string
  readonly target: string
}

/** A throw-away Hugo site and a place for its newsroom. */
function makeHugoSite(files: Readonly<Record<string, string>>): HugoSite {
  const base = mkdtempSync(path.join(tmpdir(), 'hugo-'))
  const source = path.join(base, 'site')
  mkdirSync(source)
  writeFiles(source, files)
  return { source, target: path.join(base, 'newsroom') }
}

/** The fixture under a path of its own, so that tests can change it. */
function copyFixture(): HugoSite {
  const site = makeHugoSite({})
  cpSync(FIXTURE, site.source, { recursive: true })
  return site
}

function writeFiles(root: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
}

function run(site: HugoSite, force = false): Adoption {
  return adopt({ ...site, force })
}

/** Problems and addresses of the newsroom at a moment. */
function sync({ target }: HugoSite, now = '2026-03-01T00:00:00Z') {
  const indexFile = path.join(mkdtempSync(path.join(tmpdir(), 'index-')), 'index.sqlite')
  const result = syncIndex({ contentRoot: target, indexFile })
  const snapshot = takeSnapshot(Date.parse(now), indexFile)
  const paths = snapshot.site.languages.flatMap(({ tag }) => listAllPaths(snapshot, tag))
  const pictures = listPictureFiles(snapshot).map(({ file }) => file)
  return { ...result, paths: paths.map((each) => decodeURI(each)), pictures }
}

/** Every file below a folder with its bytes, as one hash. */
function hashOf(root: string): string {
  const hash = createHash('sha256')
  for (const file of listFiles(root)) {
    const stat = lstatSync(path.join(root, file))
    hash.update(`${file} ${stat.mtimeMs} ${stat.mode}\n`).update(readFileSync(path.join(root, file)))
  }
  return hash.digest('hex')
}

function listFiles(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => lstatSync(path.join(root, file)).isFile())
    .sort()
}

function settingsOf(files: Readonly<Record<string, string>>) {
  const site = makeHugoSite(files)
  const { report } = run(site)
  const { site: settings, problems } = readSite(site.target)
  return { settings, problems, report: formatReport(report), groups: report }
}

test('the fixture becomes a newsroom whose only problem is the shortcode that nobody else has', () => {
  const site = copyFixture()
  run(site)
  expect(sync(site).problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    'en/news/shortcode.md unknown-shortcode',
  ])
})

test('its articles are at the addresses that Hugo gave them', () => {
  const site = copyFixture()
  run(site)
  const { paths } = sync(site)
  expect(paths).toEqual(
    expect.arrayContaining([
      '/en/news/new-lamps-phase-2/',
      '/en/news/toml-front/',
      '/en/news/json-front/',
      '/en/news/short-cut/',
      '/en/Special/Lamp.html',
      '/en/news/wires/agency.com2026-02_ab1/',
      '/en/news/wrong-folder/',
      '/en/features/night-walk/',
      '/en/about/',
      '/zh-cn/about/',
      '/zh-cn/news/lamp/20260203l00ab/',
      '/zh-cn/tags/人工-智能/',
      '/en/tags/foo--bar/',
    ]),
  )
})

test('what Hugo keeps back is not published', () => {
  const site = copyFixture()
  run(site)
  const { paths } = sync(site)
  expect(paths.filter((each) => /draft|future|expired|hidden|stops/.test(each))).toEqual([])
})

test('articles are the same byte by byte, and the Hugo site is not touched', () => {
  const site = copyFixture()
  const before = hashOf(site.source)
  run(site)
  expect(hashOf(site.source)).toBe(before)
  const name = 'en/news/wires/agency.com,2026-02_Ab1.en.md'
  expect(readFileSync(path.join(site.target, name))).toEqual(readFileSync(path.join(site.source, 'content', name)))
})

test('files of a page bundle are served where the page is', () => {
  const site = copyFixture()
  run(site)
  expect(listFiles(path.join(site.target, 'static'))).toEqual([
    'css/lamps.css',
    'en/features/night-walk/maps/way.svg',
    'en/features/night-walk/street.png',
    'img/desk.svg',
    'img/logo.svg',
  ])
})

test('settings of the fixture are those of the newsroom', () => {
  const site = copyFixture()
  run(site)
  const { site: settings } = readSite(site.target)
  expect(settings).toMatchObject({
    title: 'The Lantern',
    subtitle: 'By lamplight',
    defaultLanguage: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    pageSize: 5,
    mainSections: ['news', 'features'],
    pager: true,
    mathjax: false,
    copyright: 'Lantern Press',
    highlightColor: '#2255aa',
    author: { name: 'Lamp Desk', avatar: '/img/desk.svg' },
    sidebar: { home: 'right', list: 'left', single: 'right' },
    widgets: { recent: { limit: 4 }, taglist: { counter: true } },
  })
  expect(settings.languages.map(({ tag, name, title }) => [tag, name, title])).toEqual([
    ['zh-CN', '简体中文', '提灯报'],
    ['en', 'English', 'The Lantern'],
  ])
})

test('menus of the languages are one, and an entry of one language is in its menu only', () => {
  const site = copyFixture()
  run(site)
  const { main, footer } = readSite(site.target).site.menus
  expect(main.map(({ name, url, weight }) => ({ name, url, weight }))).toEqual([
    { name: { 'zh-CN': '新闻', en: 'News' }, url: '/news/', weight: 10 },
    { name: { 'zh-CN': '地图', en: 'Map' }, url: 'https://maps.example/lantern', weight: 30 },
    { name: { 'zh-CN': '', en: 'Lamps of the year' }, url: '/features/lamps/', weight: 20 },
  ])
  expect(footer.map(({ url }) => url)).toEqual(['/about/'])
})

test('the report tells what has no counterpart', () => {
  const { report } = run(copyFixture())
  const missed = report.noCounterpart.map(({ what }) => what).join('\n')
  for (const part of [
    'layouts/shortcodes/lamp.html',
    'data/lamps.json',
    'archetypes',
    'assets/img/plan.svg',
    'customCSS',
    'googleAnalytics',
    'series',
  ])
    expect(missed).toContain(part)
  expect(missed).toContain('i18n/en.toml (read_more, search_placeholder)')
  expect(missed).toContain('shortcode `lamp` in content/en/news/shortcode.md')
  expect(missed).not.toContain('content/en/features/hidden.md')
  expect(report.takenOver.map(({ what }) => what)).toContain('content/en/features/hidden.md')
})

test.each([
  ['headless', { headless: true }],
  ['build', { build: { render: 'never' } }],
  ['_build', { _build: { render: false } }],
  ['draft', { draft: true }],
])('an article that %s keeps back comes along with its files, and neither is published', (_, fields) => {
  const site = makeHugoSite({
    'hugo.toml': 'title = "A"',
    'content/news/a.md': articleText(),
    'content/news/kept/index.md': articleText(fields),
    'content/news/kept/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
  })
  run(site)
  expect(listFiles(site.target)).toEqual(['news/a.md', 'news/kept/index.md', 'news/kept/plan.svg', 'site.yaml'])
  const { problems, paths, pictures } = sync(site, '2026-04-01T00:00:00Z')
  expect(problems).toEqual([])
  expect(paths).toContain('/en/news/a/')
  expect([...paths, ...pictures].filter((each) => each.includes('kept'))).toEqual([])
})

test('a page bundle with one public language has its files where that page is', () => {
  const site = makeHugoSite({
    'hugo.toml': 'defaultContentLanguage = "en"\n[languages.en]\n[languages.de]\n',
    'content/news/trip/index.md': articleText(),
    'content/news/trip/index.de.md': articleText({ headless: true }),
    'content/news/trip/map.svg': '<svg/>',
  })
  run(site)
  expect(listFiles(path.join(site.target, 'static'))).toEqual(['en/news/trip/map.svg'])
})

test('a second run finds nothing to do', () => {
  const site = copyFixture()
  expect(run(site).written).toBeGreaterThan(0)
  const before = hashOf(site.target)
  expect(run(site).written).toBe(0)
  expect(hashOf(site.target)).toBe(before)
})

test('a run that was aborted can be run again', () => {
  const site = copyFixture()
  run(site)
  const whole = listFiles(site.target)
  for (const file of ['site.yaml', 'en/about.md']) rmSync(path.join(site.target, file))
  expect(run(site).written).toBe(2)
  expect(listFiles(site.target)).toEqual(whole)
})

test('an article that was edited since is not overwritten, except by force', () => {
  const site = copyFixture()
  run(site)
  writeFiles(site.target, { 'en/about.md': 'edited' })
  expect(() => run(site)).toThrow(/Nothing was written: .*1 files differ.*en\/about\.md/)
  expect(readFileSync(path.join(site.target, 'en/about.md'), 'utf8')).toBe('edited')
  expect(run(site, true).written).toBe(1)
  expect(readFileSync(path.join(site.target, 'en/about.md'), 'utf8')).toContain('Who we are.')
})

test('a folder that holds another newsroom is refused; force leaves its files and names them', () => {
  const site = makeHugoSite({ 'hugo.toml': 'title = "A"', 'content/news/a.md': articleText() })
  writeFiles(site.target, { 'en/other.md': 'theirs', 'README.md': 'ours', '.gitignore': '' })
  expect(() => run(site)).toThrow(/1 files are not from it \(en\/other\.md\)/)
  expect(formatReport(run(site, true).report)).toContain('en/other.md')
  expect(readFileSync(path.join(site.target, 'en/other.md'), 'utf8')).toBe('theirs')
})

test('symbolic links are not followed, and reported', () => {
  const site = makeHugoSite({ 'hugo.toml': 'title = "A"', 'content/news/a.md': articleText() })
  writeFiles(path.dirname(site.source), { 'secret/secret.md': articleText({ title: 'Secret' }) })
  symlinkSync('../../secret', path.join(site.source, 'content', 'linked'))
  symlinkSync('../../../secret/secret.md', path.join(site.source, 'content', 'news', 'b.md'))
  symlinkSync('../secret', path.join(site.source, 'static'))
  const { report } = run(site)
  expect(listFiles(site.target)).toEqual(['news/a.md', 'site.yaml'])
  expect(report.noCounterpart.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['content/linked', 'content/news/b.md', 'static']),
  )
})

test('nothing is written through a link in the newsroom', () => {
  const site = makeHugoSite({ 'hugo.toml': 'title = "A"', 'content/news/a.md': articleText() })
  const elsewhere = path.join(path.dirname(site.source), 'elsewhere')
  mkdirSync(elsewhere)
  mkdirSync(site.target)
  symlinkSync(elsewhere, path.join(site.target, 'news'))
  expect(() => run(site, true)).toThrow(/is a link/)
  expect(readdirSync(elsewhere)).toEqual([])
})

test.each([
  ['toml', '[params]\nsubtitle = "S"\n[params.sidebar]\nhome = "left"\n', 'title = "T"\nPaginate = 7\n'],
  ['yaml', 'Params:\n  Subtitle: S\n  sidebar: { home: left }\n', 'title: T\npaginate: 7\n'],
  ['json', '"params": { "subtitle": "S", "SIDEBAR": { "home": "left" } } }', '{ "title": "T", "paginate": 7, '],
])('the configuration may be %s, its keys in any case', (extension, params, top) => {
  const { settings, problems } = settingsOf({ [`config.${extension}`]: top + params })
  expect(problems).toEqual([])
  expect(settings).toMatchObject({ title: 'T', subtitle: 'S', pageSize: 7, sidebar: { home: 'left', list: false } })
})

test('files in config/_default stand over the file at the root, and are put in place by their names', () => {
  const { settings } = settingsOf({
    'hugo.yaml': 'title: Root\ncopyright: Root\n',
    'config/_default/hugo.toml': 'title = "Default"\n',
    'config/_default/languages.yaml': 'en: { weight: 2 }\nde: { weight: 1 }\n',
    'config/_default/params.json': '{ "pager": true }',
    'config/_default/menu.de.toml': '[[main]]\nname = "Neues"\nurl = "/de/neues"\n',
    'config/production/hugo.toml': 'timeZone = "Europe/Berlin"\n',
  })
  expect(settings).toMatchObject({
    title: 'Default',
    copyright: 'Root',
    pager: true,
    timeZone: 'Europe/Berlin',
    defaultLanguage: 'en',
  })
  expect(settings.languages.map(({ tag }) => tag)).toEqual(['de', 'en'])
  expect(settings.menus.main).toMatchObject([{ name: { de: 'Neues', en: '' }, url: '/neues/' }])
})

test('a site of one language stays as it stands, and suffixes tell the language', () => {
  const site = makeHugoSite({
    'hugo.toml': 'title = "A"\ndefaultContentLanguage = "zh-cn"\n',
    'content/news/a.zh-cn.md': articleText(),
    'content/news/b.md': articleText({ title: 'B' }),
  })
  const { report } = run(site)
  expect(listFiles(site.target)).toEqual(['news/a.zh-cn.md', 'news/b.md', 'site.yaml'])
  const { problems, paths } = sync(site, '2026-04-01T00:00:00Z')
  expect(problems).toEqual([])
  expect(paths).toEqual(expect.arrayContaining(['/zh-cn/news/a/', '/zh-cn/news/b/']))
  expect(formatReport(report)).toContain('what was at /news/ is at /zh-cn/news/')
})

test('languages told apart by suffix alone share one folder', () => {
  const site = makeHugoSite({
    'hugo.toml': '[languages.en]\n[languages.zh-tw]\nweight = 2\n',
    'content/news/a.en.md': articleText(),
    'content/news/a.zh-tw.md': articleText(),
  })
  run(site)
  expect(sync(site, '2026-04-01T00:00:00Z').paths).toEqual(expect.arrayContaining(['/en/news/a/', '/zh-tw/news/a/']))
})

test('the one language without a folder of its own has what is left', () => {
  const site = makeHugoSite({
    'hugo.toml':
      'defaultContentLanguage = "de"\n[languages.de]\ncontentDir = "content/deutsch"\n[languages.en]\nweight = 2\n',
    'content/news/a.md': articleText(),
    'content/deutsch/news/b.md': articleText(),
  })
  run(site)
  expect(listFiles(site.target)).toEqual(['de/news/b.md', 'en/news/a.md', 'site.yaml'])
})

test('no setting is lost in silence', () => {
  const { groups, settings } = settingsOf({
    'hugo.toml':
      'uglyURLs = true\n[params]\nshoeSize = 43\nopengraph = false\n[params.author]\nname = "Ada"\nemail = "a@a.example"\n[permalinks]\nnews = "/:year/:slug/"\n[[menus.main]]\nname = "A"\nurl = "/a/"\n[menus.main.params]\nicon = "x"\n[[menus.extra]]\nname = "B"\nurl = "/b/"\n',
  })
  expect(groups.noCounterpart.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['uglyURLs', 'permalinks', 'menus.main.*.params (en)', 'menus.extra']),
  )
  expect(groups.noCounterpart.map(({ what }) => what)).not.toContain('params.opengraph')
  // Nothing here has these, but texts may print them.
  expect(settings['params']).toEqual({ shoesize: 43, author: { email: 'a@a.example' } })
})

test('a section with a name that means something else here goes below its language', () => {
  const site = makeHugoSite({
    'hugo.toml': 'title = "A"',
    'content/static/a.md': articleText(),
    'content/Readme.md': articleText(),
  })
  run(site)
  expect(listFiles(site.target)).toEqual(['en/Readme.md', 'en/static/a.md', 'site.yaml'])
  expect(sync(site, '2026-04-01T00:00:00Z').paths).toEqual(expect.arrayContaining(['/en/static/a/', '/en/readme/']))
})

test('a key that is no language tag gives way to the code of its language', () => {
  const site = makeHugoSite({
    'hugo.toml': 'defaultContentLanguage = "cn"\n[languages.cn]\nlanguageCode = "zh-CN"\n',
    'content/news/a.cn.md': articleText(),
  })
  run(site)
  expect(listFiles(site.target)).toContain('news/a.zh-CN.md')
  expect(sync(site, '2026-04-01T00:00:00Z').paths).toContain('/zh-cn/news/a/')
})

test('an author, a colour and numbers of other shapes are understood', () => {
  const { settings, report } = settingsOf({
    'hugo.toml':
      'paginate = 500\n[author]\nname = "Ada"\n[params]\nhighlightColor = "red"\nmathjax = "true"\ntoc = "false"\n[params.widgets]\nrecent_num = 0\n[params.sidebar]\nsingle = "none"\nwidgets = ["ddg-search", "recent"]\n',
  })
  expect(settings).toMatchObject({
    pageSize: 200,
    author: { name: 'Ada' },
    highlightColor: '#e22d30',
    mathjax: false,
    toc: true,
  })
  expect(settings.widgets.recent).toBeUndefined()
  expect(settings.sidebar).toMatchObject({ single: 'right', home: false, widgets: ['search', 'recent'] })
  expect(report).toContain('params.highlightColor — `highlightColor`: it is left out')
})

test('what the site file refuses is not counted as taken over', () => {
  const { problems, groups } = settingsOf({ 'hugo.toml': 'timeZone = "Mars/Base"\n' })
  expect(problems).toEqual([])
  expect(groups.takenOver.map(({ what }) => what)).not.toContain('timeZone')
  expect(groups.noCounterpart.map(({ what }) => what)).toContain('timeZone')
})

test('only what a key of the default language says holds for the site', () => {
  const { settings, report } = settingsOf({
    'hugo.toml':
      'defaultContentLanguage = "de"\n[languages.de]\ntitle = "Blatt"\n[languages.de.params]\npager = true\n[languages.en.params]\npager = false\n',
  })
  expect(settings).toMatchObject({ title: 'Blatt', pager: true })
  expect(report).toContain('languages.en.params.pager — One value holds for all languages')
})

test('a menu entry asks for a page by its file, and one that only opens a list leads to the first of it', () => {
  const { settings } = settingsOf({
    'hugo.toml':
      'baseURL = "https://a.example/"\n[[menus.main]]\nidentifier = "more"\nname = "More"\n[[menus.main]]\nname = "Page"\nparent = "more"\npageRef = "/news/My Page.md"\n[[menus.main]]\nname = "Full"\nurl = "https://a.example/x"\n[[menus.main]]\nname = "Mail"\nurl = "mailto:a@a.example"\n',
    'content/news/My Page.md': articleText({ slug: 'mine' }),
  })
  expect(settings.menus.main.map(({ name, url }) => [name, url])).toEqual([
    ['More', '/news/mine/'],
    ['Page', '/news/mine/'],
    ['Full', '/x/'],
  ])
})

test('files that Hugo was told to ignore, and texts of other kinds, stay behind', () => {
  const site = makeHugoSite({
    'hugo.toml': 'ignoreFiles = ["\\\\.secret\\\\.md$"]\n',
    'content/a.secret.md': articleText(),
    'content/b.html': '<p>B</p>',
    'content/c.markdown': articleText(),
  })
  const { report } = run(site)
  expect(listFiles(site.target)).toEqual(['c.md', 'site.yaml'])
  expect(report.noCounterpart.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['content/a.secret.md', 'content/b.html']),
  )
})

test('a folder outside of the site is not read', () => {
  const site = makeHugoSite({ 'hugo.toml': 'staticDir = "../secret"\n[languages.en]\ncontentDir = "/etc"\n' })
  writeFiles(path.dirname(site.source), { 'secret/a.txt': 'secret' })
  expect(formatReport(run(site).report)).toContain('the folder ../secret')
  expect(listFiles(site.target)).toEqual(['site.yaml'])
})

test('keys that would change objects are only keys', () => {
  const { settings } = settingsOf({
    'hugo.json': '{ "title": "T", "__proto__": { "title": "X" }, "params": { "constructor": 1 } }',
  })
  expect(settings.title).toBe('T')
  expect(({} as { title?: string }).title).toBeUndefined()
})

test('faults are told plainly, and nothing is written', () => {
  const site = makeHugoSite({ 'hugo.toml': 'title = \n' })
  expect(() => run(site)).toThrow(/hugo\.toml:1:\d+ cannot be read/)
  expect(existsSync(site.target)).toBe(false)
  expect(() => run(makeHugoSite({ 'notes.txt': '' }))).toThrow(/is no Hugo site/)
  expect(() => adopt({ source: path.join(site.source, 'none'), target: site.target, force: false })).toThrow(
    /is not a folder/,
  )
  expect(() => adopt({ source: site.source, target: site.source, force: true })).toThrow(/same folder/)
  expect(() => adopt({ source: site.source, target: path.join(site.source, 'content', 'new'), force: true })).toThrow(
    /lies inside/,
  )
  expect(() => adopt({ source: site.source, target: path.dirname(site.source), force: true })).toThrow(/lies inside/)
})

test('the command prints three groups, and the second time that there is nothing to do', () => {
  const { source, target } = copyFixture()
  const command = () =>
    execFileSync(path.resolve('node_modules/.bin/tsx'), ['lib/cli/main.ts', 'adopt', source, '--to', target], {
      encoding: 'utf8',
    })
  expect(command()).toMatch(/^Taken over\n[^]*\nChanged\n[^]*\nHas no counterpart\n[^]*files written/)
  expect(command()).toContain('nothing to do')
})
