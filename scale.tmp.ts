import { writeFileSync, rmSync } from 'node:fs'
import { syncIndex } from '@/lib/index/sync'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { listAffectedPages } from '@/lib/publish/affected-pages'
import { markOf } from '@/lib/publish/difference'
import { listAffectedPaths } from '@/lib/publish/site-paths'
import { listTerms } from '@/lib/queries/terms'
import { listIds } from '@/lib/queries/lists'
import { newestYear } from '@/lib/queries/frame'

const root = process.argv[2]!
const file = `${root}.cache/index.sqlite`
const time = <T>(label: string, work: () => T): T => {
  const t = performance.now(); const r = work(); console.log(label.padEnd(60), (performance.now() - t).toFixed(1), 'ms'); return r
}
const extra = `${root}/zh-CN/news/qq/new-one.zh-CN.md`
rmSync(extra, { force: true }); rmSync(`${root}/zh-CN/news/qq/back-one.zh-CN.md`, { force: true })
console.log('now', new Date().toISOString())
const r0 = time('sync', () => syncIndex({ contentRoot: root, indexFile: file }))
console.log(r0.articles, 'articles', r0.added, 'added')
const now = Date.now()
const newest = (s: any) => s.all("SELECT max(time) t FROM article WHERE lang='zh-CN' AND visible_from <= ?", now)[0].t
let s = takeSnapshot(now, file)
console.log('zh-CN main', listIds(s, { kind: 'main', lang: 'zh-CN' }).length)
function step(label: string, f: string, text: string) {
  s = takeSnapshot(now, file)
  const mark = markOf(s)
  writeFileSync(f, text)
  time(`${label}: sync`, () => syncIndex({ contentRoot: root, indexFile: file }))
  s = takeSnapshot(now, file)
  const a = time(`${label}: listAffectedPages, nothing remembered`, () => listAffectedPages(s, mark))
  const b = time(`${label}: listAffectedPages again`, () => listAffectedPages(s, mark))
  const deep = a.ranges.reduce((n, r) => n + r.to - r.from + 1, 0)
  const isList = (p: string) => /\/(tags|categories|archives)\/|page|index.xml|frag/.test(p)
  console.log(`  everything ${a.everything} languages ${a.languages} paths ${a.paths.length} (articles and fronts ${a.paths.filter((p) => !isList(p)).length}) deep list pages ${deep}`)
  return b
}
const iso = (t: number) => new Date(t + 8 * 3600e3).toISOString().slice(0, 19).replace('T', ' ')
const text = (t: number, tags: string) => `---\ntitle: "港口新开的夜市"\ndate: "${iso(t)}"\npager: true\ncategories: ["qq"]\ntags: [${tags}]\nsidebar: "right"\nwidgets: ["search","recent","taglist"]\n---\n\n正文。\n`
const t = newest(s)
step('new article', extra, text(Math.min(now, t + 60000), '"qq"'))
step('new article, again edited', extra, text(Math.min(now, t + 60000), '"qq"') + '更多。\n')
step('backdated by a day', `${root}/zh-CN/news/qq/back-one.zh-CN.md`, text(t - 86400000, '"qq"'))
s = takeSnapshot(now, file)
writeFileSync(extra, text(Math.min(now, t + 60000), '"qq"') + '还有。\n'); syncIndex({ contentRoot: root, indexFile: file })
s = takeSnapshot(now, file)
time('listTerms tags zh-CN', () => console.log(listTerms(s, 'zh-CN', 'tags').length))
time('main ids', () => listIds(s, { kind: 'main', lang: 'zh-CN' }))
time('newest year', () => newestYear(s))
