import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { listArticles } from './newsrooms'

/** A file that is added to a newsroom and taken away again. */
export interface FreshArticle {
  /** Address of its page. */
  readonly path: string
  /** A word that is in no other article. */
  readonly word: string
  /** Writes it, each time with this headline. */
  write(headline: string): void
  remove(): void
}

/** A new article beside those of the newsroom, in the folder of its middle one, dated `now` (milliseconds). */
export function freshArticle(folder: string, number: number, now: number): FreshArticle {
  const articles = listArticles(folder)
  const neighbour = articles[Math.floor(articles.length / 2)] ?? 'en/news/first.en.md'
  const [lang = 'en', section = 'news'] = neighbour.split('/')
  const name = `bench-fresh-${number}`
  const file = path.join(folder, lang, section, `${name}.${lang}.md`)
  const word = `zyx${number.toString(36)}qv`
  const date = new Date(now - 60_000).toISOString()
  return {
    path: `/${lang.toLowerCase()}/${section}/${name}/`,
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
