import { readdirSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { finishPage, type FinishedPage } from '@/lib/publish/finish-page'
import { listFrameworkModules } from '@/lib/publish/framework-modules'
import { exportDir } from '@/lib/site/environment'

/** Where Next builds before it exports; it chooses the name itself. */
const WORK_DIR = '.next'

/** How many pages are read and written at a time. */
const AT_ONCE = 16

/** What the finish step did. */
export interface FinishReport {
  readonly finished: number
  readonly client: number
  readonly strange: number
  readonly removedFiles: number
}

/** Takes the framework out of all pages that Next has just exported, and removes the files that only it would ask for. */
export async function finishExport(): Promise<FinishReport> {
  const root = exportDir()
  const plumbing = listFrameworkModules(WORK_DIR)
  // Copies of `404.html` at addresses of Next's own.
  for (const folder of ['_not-found', '404']) rmSync(path.join(root, folder), { recursive: true, force: true })
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  const pages = files.filter((file) => file.endsWith('.html'))
  const counts = { finished: 0, plain: 0, client: 0, strange: 0 }
  const clientFolders = new Set<string>()
  await inGroups(pages, async (page) => {
    const { kind } = await finishFile(path.join(root, page), plumbing)
    counts[kind] += 1
    if (kind === 'client' || kind === 'strange') clientFolders.add(path.dirname(page))
  })
  const isUnread = (file: string) =>
    isPayload(file) ? !clientFolders.has(folderOfPage(file)) : clientFolders.size === 0 && isScript(file)
  const unread = files.filter(isUnread)
  for (const file of unread) rmSync(path.join(root, file))
  return { ...counts, removedFiles: unread.length }
}

async function finishFile(file: string, plumbing: ReadonlySet<string>): Promise<FinishedPage> {
  const page = finishPage(await readFile(file, 'utf8'), plumbing)
  if (page.kind === 'finished') await writeFile(file, page.html)
  if (page.kind === 'strange') console.warn(`${file} keeps the framework: ${page.reason}.`)
  return page
}

/** Next's copies of a page as data; files of the newsroom are not there yet. */
function isPayload(file: string): boolean {
  return /(?:^|[/\\])(?:index|404|__next\..*)\.txt$/.test(file)
}

/** The framework itself, which no page asks for once all are finished. */
function isScript(file: string): boolean {
  return /^_next[/\\]static[/\\].*\.js$/.test(file)
}

/** Folder of the page that a payload belongs to; some lie in a folder of their own beside it. */
function folderOfPage(payload: string): string {
  return path.dirname(payload).replace(/(?:^|[/\\])__next\..*$/, '') || '.'
}

async function inGroups<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += AT_ONCE) await Promise.all(items.slice(at, at + AT_ONCE).map(work))
}
