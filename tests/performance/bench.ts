import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { measureCommand, type CommandCost } from './measure-command'
import { folderSize, weighPageKinds, type PageKindWeight } from './page-kinds'

/*
 * `npm run bench`: what the site costs to make and to load, on the demo newsroom or on `--content DIR`. Prints tables and keeps the
 * figures as JSON (`--out FILE`). Wall times depend on what else the machine does; CPU seconds, bytes and counts do not.
 */

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: path.join('.cache', 'bench', 'bench.json') },
  },
})

const folder = path.join('.cache', 'bench')
const exported = path.join(folder, 'out')
const env = {
  CONTENT_DIR: values.content,
  SITE_URL: 'https://news.example',
  NEWS_CACHE_DIR: folder,
  NEWS_BUILD_DIR: exported,
}

rmSync(path.join(folder, 'index.sqlite'), { force: true })
rmSync(exported, { recursive: true, force: true })
const cold = await measureCommand('npm', ['run', 'index', '--silent'], env)
const warm = await measureCommand('npm', ['run', 'index', '--silent'], env)
const exporting = await measureCommand('npm', ['run', 'export', '--silent'], env)
const again = await measureCommand('npm', ['run', 'export', '--silent'], env)
const size = folderSize(exported)
const weights = weighPageKinds(exported)

console.log(`\n${values.content}\n`)
printTable(
  ['step', 'CPU s', 'wall s', 'peak MB'],
  [
    ['index, cold', ...costColumns(cold)],
    ['index, nothing changed', ...costColumns(warm)],
    ['export', ...costColumns(exporting)],
    ['export, nothing changed', ...costColumns(again)],
  ],
)
const perPage = (exporting.cpuSeconds * 1000) / size.pages
console.log(
  `\nexport: ${size.pages} pages, ${size.files} files, ${(size.bytes / 1e6).toFixed(1)} MB, ${perPage.toFixed(1)} ms CPU a page\n`,
)
printTable(['page', 'HTML gzip', 'CSS gzip', 'scripts gzip', 'in all', 'requests'], weights.map(weightColumns))

mkdirSync(path.dirname(values.out), { recursive: true })
writeFileSync(
  values.out,
  JSON.stringify(
    { content: values.content, cold, warm, export: { ...exporting, ...size }, again, weights },
    undefined,
    2,
  ),
)

function costColumns({ cpuSeconds, wallSeconds, peakMegabytes }: CommandCost): string[] {
  return [cpuSeconds.toFixed(1), wallSeconds.toFixed(1), String(peakMegabytes)]
}

function weightColumns({ kind, weight }: PageKindWeight): string[] {
  const { html, css, scripts, total, requests } = weight
  return [kind, ...[html, css, scripts, total].map(({ gzip }) => String(gzip)), String(requests)]
}

function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  console.log([line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'))
}
