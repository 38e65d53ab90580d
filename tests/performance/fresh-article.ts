import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { FRESH_NAME, type MeasuredNewsroom } from './newsrooms'

/** A file that is added to a newsroom and taken away again. */
export interface FreshArticle {
  /** Address of its page, and of the front page that leads to it. */
  readonly path: string
  readonly front: string
  /** A word that is in no other article. */
  readonly word: string
  /** Writes it, each time with this headline. */
  write(headline: string): void
  remove(): void
}

/** A new article beside those of the newsroom, in the folder of its middle one, dated `now` (milliseconds). */
export function freshArticle(
  { folder, files }: Pick<MeasuredNewsroom, 'folder' | 'files'>,
  number: number,
  now: number,
): FreshArticle {
  const neighbour = files[Math.floor(files.length / 2)] ?? 'en/news/first.en.md'
  const [lang = 'en', section = 'news'] = neighbour.split('/')
  const name = `${FRESH_NAME}${number}`
  const file = path.join(folder, lang, section, `${name}.${lang}.md`)
  const word = `zyx${number.toString(36)}qv`
  const date = new Date(now - 60_000).toISOString()
  return {
    path: `/${lang.toLowerCase()}/${section}/${name}/`,
    front: `/${lang.toLowerCase()}/`,
    word,
    write: (headline) => {
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(
        file,
        `---\ntitle: ${JSON.stringify(headline)}\ndate: ${JSON.stringify(date)}\n---\n\nAbout ${word}.\n`,
      )
    },
    remove: () => rmSync(file, { force: true }),
  }
}
