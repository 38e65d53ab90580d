import { argument, parseShortcode } from '@/lib/markdown/shortcode'

/** What `ref` may leave out of the name of a file: `news/about.en.md` is `news/about`. */
export function toRefName(file: string): string {
  return file
    .trim()
    .toLowerCase()
    .replace(/^\.?\/+|\/+$/g, '')
    .replace(/\.mdx?$/, '')
    .replace(/\.[a-z]{2,3}(-[a-z\d]{2,8})*$/, '')
}

/** Its last part, which every way of naming the file ends with. */
export function lastRefName(file: string): string {
  return toRefName(file).split('/').at(-1) ?? ''
}

/** Stands for a reference of which it cannot be told which file it means. */
export const ANY_REF = '*'

const REF = /\{\{[<%]\s*(?:rel)?ref\b[\s\S]{0,2000}?[>%]\}\}/g

/** The last parts of the names of all articles that a text refers to by shortcode, each once. */
export function listRefNames(body: string): readonly string[] {
  if (!body.includes('ref')) return []
  const names = [...body.matchAll(REF)].map(([source]) => {
    const shortcode = parseShortcode(source)
    return shortcode ? lastRefName(argument(shortcode, 'path', 0).replace(/#.*$/s, '')) : ANY_REF
  })
  return [...new Set(names)].filter((name) => name !== '')
}
