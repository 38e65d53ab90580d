import { writeFileSync, rmSync } from 'node:fs'
import { syncIndex } from '@/lib/index/sync'
import { takeSnapshot, type Snapshot } from '@/lib/queries/snapshot'
import { listAffectedPages } from '@/lib/publish/affected-pages'
import { markOf } from '@/lib/publish/difference'
const root = process.argv[2]!
const file = `${root}.cache/index.sqlite`
const extra = `${root}/zh-CN/news/qq/new-one.zh-CN.md`
const iso = (t: number) => new Date(t + 8 * 3600e3).toISOString().slice(0, 19).replace('T', ' ')
const text = (t: number, tags: string) => `---\ntitle: "港口新开的夜市"\ndate: "${iso(t)}"\npager: true\ncategories: ["qq"]\ntags: [${tags}]\nsidebar: "right"\nwidgets: ["search","recent","taglist"]\n---\n\n正文。\n`
rmSync(extra, { force: true }); syncIndex({ contentRoot: root, indexFile: file })
const now = Date.now()
let s = takeSnapshot(now, file)
const t = s.all<any>("SELECT max(time) t FROM article WHERE lang='zh-CN' AND visible_from <= ?", now)[0].t
const mark = markOf(s)
writeFileSync(extra, text(Math.min(now, t + 60000), '"qq"')); syncIndex({ contentRoot: root, indexFile: file })
s = takeSnapshot(now, file)
let total = 0; const stats: [number, string][] = []
const wrapped: Snapshot = { ...s, all: ((sql: string, ...v: any[]) => { const a = performance.now(); const r = s.all(sql, ...v); const d = performance.now() - a; total += d; stats.push([d, sql.replace(/\s+/g,' ').slice(0, 150)]); return r }) as any }
const a = performance.now()
listAffectedPages(wrapped, mark)
console.log('total', (performance.now() - a).toFixed(1), 'sql', total.toFixed(1), 'queries', stats.length)
for (const [d, q] of stats.sort((x, y) => y[0] - x[0]).slice(0, 14)) console.log(d.toFixed(1), q)
