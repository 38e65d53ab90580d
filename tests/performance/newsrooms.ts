import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inventArticle } from './invented-articles'

/*
 * The newsrooms that are measured. They lie in the cache folder, because measuring adds articles and takes them away; those of a given
 * size are kept for the next time.
 */

/** Real articles, where somebody has put them beside the project. */
const REAL = path.resolve('../shared/corpus/content')
const DAY = 86_400_000
/** Files that are added while something is measured are called so. */
export const FRESH_NAME = 'bench-fresh-'

/** A newsroom to be measured. */
export interface MeasuredNewsroom {
  readonly name: string
  readonly folder: string
  /** Of its articles, relative to the folder, in a lasting order. */
  readonly files: readonly string[]
}

/** A copy of the newsroom in `from`. */
export function copyNewsroom(from: string, base: string): MeasuredNewsroom {
  const name = path.basename(path.resolve(from))
  const folder = path.join(base, 'corpora', `copy-${name}`)
  rmSync(folder, { recursive: true, force: true })
  cpSync(from, folder, { recursive: true, preserveTimestamps: true })
  return toMeasured(name, folder)
}

/** A newsroom of so many articles: real ones again and again, or invented ones. */
export function makeNewsroomOf(articles: number, base: string): MeasuredNewsroom {
  const isReal = existsSync(REAL)
  const name = `${articles}-${isReal ? 'real' : 'invented'}`
  const folder = path.join(base, 'corpora', name)
  if (!existsSync(folder)) {
    const staged = `${folder}.next`
    rmSync(staged, { recursive: true, force: true })
    if (isReal) repeatArticles(articles, staged)
    else inventArticles(articles, staged)
    renameSync(staged, folder)
  }
  return toMeasured(name, folder)
}

/** Listing a hundred thousand files takes seconds, so it is done once. What a run that was stopped has left is taken away. */
function toMeasured(name: string, folder: string): MeasuredNewsroom {
  const files = listArticles(folder)
  const [left, own] = [files.filter(isFresh), files.filter((file) => !isFresh(file))]
  for (const file of left) rmSync(path.join(folder, file))
  return { name, folder, files: own }
}

/** Whether `freshArticle` has written a file. */
function isFresh(file: string): boolean {
  return path.basename(file).startsWith(FRESH_NAME)
}

function inventArticles(count: number, folder: string): void {
  for (let number = 0; number < count; number++) {
    const { file, text } = inventArticle(number)
    write(path.join(folder, file), text)
  }
}

/** Each round is of other days and differs in headline and text, so that nothing is known from the round before. */
function repeatArticles(count: number, folder: string): void {
  const files = listArticles(REAL)
  cpSync(REAL, folder, {
    recursive: true,
    filter: (file) => !file.endsWith('.md') || path.basename(file) === '_index.md',
  })
  for (let number = 0; number < count; number++) {
    const round = Math.floor(number / files.length)
    const file = files[number % files.length]!
    const text = readFileSync(path.join(REAL, file), 'utf8')
    write(path.join(folder, file.replace(/(?=\.[^/]*$)/, round === 0 ? '' : `-${round}`)), vary(text, round))
  }
}

function vary(text: string, round: number): string {
  if (round === 0) return text
  return text
    .replace(/^title: *"(.*)"$/m, `title: "$1 · ${round}"`)
    .replace(/^date: *"(\d{4}-\d\d-\d\d)/m, (_, date: string) => {
      const earlier = new Date(Date.parse(date) - round * 30 * DAY)
      return `date: "${earlier.toISOString().slice(0, 10)}`
    })
    .replace(/\n---\n/, `\n---\n\n${round} / ${round * 7 + 1}.\n`)
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function listArticles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !/(^|\/)(_index\.|README\.|widgets\/|static\/)/.test(file))
    .sort()
}
