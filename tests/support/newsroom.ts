import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A throw-away newsroom on disk. */
export interface Newsroom {
  readonly root: string
  readonly indexFile: string
  write(files: Readonly<Record<string, string>>): void
  remove(file: string): void
}

/** Writes the files (path → text) into a new temporary folder. */
export function makeNewsroom(files: Readonly<Record<string, string>> = {}): Newsroom {
  const base = mkdtempSync(path.join(tmpdir(), 'newsroom-'))
  const root = path.join(base, 'content')
  mkdirSync(root)
  const write = (more: Readonly<Record<string, string>>) => {
    for (const [file, text] of Object.entries(more)) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
      writeFileSync(path.join(root, file), text)
    }
  }
  write(files)
  return {
    root,
    indexFile: path.join(base, 'cache', 'index.sqlite'),
    write,
    remove: (file) => rmSync(path.join(root, file)),
  }
}

/** The text of an article with these front-matter fields. */
export function articleText(fields: Readonly<Record<string, unknown>> = {}, body = 'Text.'): string {
  const all = { title: 'A headline', date: '2026-03-14 09:00:00', ...fields }
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`
}
