import type { Site } from '@/lib/site/read-site'
import type { Article } from './article'

/** What `{{< param >}}` may print of an article or of the site: its fields, names in lower case, maps within maps. */
export type Params = Readonly<Record<string, unknown>>

/**
 * The fields of a front matter for `param`: a `params:` map counts as written at the top, which wins. Only where the text asks for
 * one, because nothing else reads them.
 */
export function paramsOf(data: Params, body: string): Params | undefined {
  if (!/\{\{[<%]\s*param\b/.test(body)) return undefined
  const top = lowerKeys(data)
  const { params, ...rest } = top
  return { ...(isMap(params) ? params : {}), ...rest }
}

/** What the shortcode `param` prints: a value of the article, else of the site, as in Hugo. `undefined` where neither has one. */
export function paramOf(
  name: string,
  article: Pick<Article, 'title' | 'authors' | 'params'>,
  site: Pick<Site, 'description' | 'author' | 'params'>,
): string | undefined {
  const own = { title: article.title, author: article.authors.join(' · ') || undefined }
  const ofSite = { description: site.description, author: site.author?.name, ...lowerKeys(site.params) }
  return paramText({ ...article.params, ...onlySet(own) }, name) ?? paramText(onlySet(ofSite), name)
}

function onlySet(params: Params): Params {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined))
}

/**
 * The value at a dotted name such as `author.name`, in any case, as a text; lists become words with commas. `undefined` for what
 * is not there and for maps, which are no text.
 */
function paramText(params: Params, name: string): string | undefined {
  const value = name
    .toLowerCase()
    .split('.')
    .reduce<unknown>((holder, key) => (isMap(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined), params)
  const texts = (Array.isArray(value) ? value : [value]).map(toText)
  return texts.every((text) => text !== undefined) && texts.length > 0 ? texts.join(', ') : undefined
}

/** The same map with every name in lower case, within maps too. */
function lowerKeys(map: Params): Params {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [key.toLowerCase(), isMap(value) ? lowerKeys(value) : value]),
  )
}

function isMap(value: unknown): value is Params {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

function toText(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  return value instanceof Date ? value.toISOString() : undefined
}
