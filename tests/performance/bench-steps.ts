import { rmSync } from 'node:fs'
import path from 'node:path'
import { freshArticle } from './fresh-article'
import * as hostSteps from './host-steps'
import { measureCommand, type CommandCost } from './measure-command'
import type { MeasuredNewsroom } from './newsrooms'
import { folderSize } from './page-kinds'

/** Figures by what they are; the unit stands in the name. */
export type Figures = Readonly<Record<string, number>>

/** What a step has to work with. */
export interface Occasion {
  readonly newsroom: MeasuredNewsroom
  /** Of every command. */
  readonly env: Readonly<Record<string, string>> & { readonly NEWS_CACHE_DIR: string }
  /** Where the export goes. */
  readonly exported: string
  readonly port: number
}

export type BenchStep = (occasion: Occasion) => Promise<Figures>

/** The steps in the order in which they build on each other; each makes what it needs when it is run alone. */
export const STEPS: Readonly<Record<string, BenchStep>> = {
  sync: measureSync,
  export: measureExport,
  words: measureWords,
  increment: measureIncrement,
  build: hostSteps.build,
  host: hostSteps.host,
  publish: hostSteps.publish,
  search: hostSteps.search,
}

async function measureSync({ newsroom, env }: Occasion): Promise<Figures> {
  for (const suffix of ['', '-wal', '-shm'])
    rmSync(path.join(env.NEWS_CACHE_DIR, `index.sqlite${suffix}`), { force: true })
  const cold = await measureCommand('npm', ['run', 'index', '--silent'], env)
  const warm = await measureCommand('npm', ['run', 'index', '--silent'], env)
  return {
    ...costOf('index from nothing', cold),
    'ms CPU an article': (cold.cpuSeconds * 1000) / newsroom.files.length,
    ...costOf('index, nothing changed', warm),
  }
}

async function measureExport({ env, exported }: Occasion): Promise<Figures> {
  await measureCommand('npm', ['run', 'index', '--silent'], env)
  rmSync(exported, { recursive: true, force: true })
  const cost = await runExport(env, exported)
  const { pages, files, bytes } = folderSize(exported)
  return {
    ...costOf('full export', cost),
    pages,
    files,
    MB: bytes / 1e6,
    'ms CPU a page': (cost.cpuSeconds * 1000) / pages,
  }
}

/** The part of an export that makes the search in the browser, by itself. */
async function measureWords({ env }: Occasion): Promise<Figures> {
  const script = 'tests/performance/write-words.ts'
  return costOf('of that its search', await measureCommand(process.execPath, ['--import', 'tsx', script], env))
}

async function measureIncrement({ newsroom, env, exported }: Occasion): Promise<Figures> {
  await runExport(env, exported)
  const article = freshArticle(newsroom, 0, Date.now())
  try {
    article.write('One more')
    const cost = await runExport(env, exported)
    return { ...costOf('export after one new article', cost), 'files touched': linesOf(cost.output) }
  } finally {
    article.remove()
    await runExport(env, exported)
  }
}

function runExport(env: Occasion['env'], exported: string): Promise<CommandCost> {
  return measureCommand('npm', ['run', 'export', '--silent', '--', '--changed'], { ...env, NEWS_BUILD_DIR: exported })
}

function linesOf(output: string): number {
  return output.split('\n').filter((line) => /^(added|changed|removed) /.test(line)).length
}

function costOf(step: string, { cpuSeconds, wallSeconds, peakMegabytes }: CommandCost): Figures {
  return {
    [`${step}, CPU s`]: cpuSeconds,
    [`${step}, wall s`]: wallSeconds,
    [`${step}, peak MB`]: peakMegabytes,
  }
}
