import path from 'node:path'

/**
 * What a deployment decides, read from the environment in this one place.
 * Everything that belongs to the newsroom itself stands in `site.yaml`.
 */

/** Folder of the newsroom, absolute. `CONTENT_DIR`, default `content`. */
export function contentDir(): string {
  return path.resolve(/* turbopackIgnore: true */ process.env.CONTENT_DIR || 'content')
}

/** Folder for everything derived, absolute; may always be deleted. `NEWS_CACHE_DIR`, default `.cache`. */
export function cacheDir(): string {
  return path.resolve(/* turbopackIgnore: true */ process.env.NEWS_CACHE_DIR || '.cache')
}

/**
 * Origin under which readers reach the site, without a trailing slash. `SITE_URL`.
 * @throws {Error} when it is not an http(s) address
 */
export function siteUrl(): string {
  const url = (process.env.SITE_URL || `http://localhost:${port()}`).replace(/\/+$/, '')
  if (!/^https?:\/\//.test(url) || !URL.canParse(url))
    throw new Error(`SITE_URL is \`${url}\`; it must be an address such as https://news.example.org.`)
  return url
}

/** Port of the Node host. `PORT`, default 3000. */
export function port(): number {
  return Number(process.env.PORT) || 3000
}

/** Whether this process makes the static export; set by the commands, not by operators. */
export function isStaticExport(): boolean {
  return process.env.NEWS_OUTPUT === 'export'
}

/** Folder of the built Node host, relative to the project. Internal: tests keep theirs apart. */
export function buildDir(): string {
  return process.env.NEWS_BUILD_DIR || '.next-node'
}

/** Folder of the static export, relative to the project. Internal: tests keep theirs apart. */
export function exportDir(): string {
  return process.env.NEWS_BUILD_DIR || 'out'
}

/**
 * Address of an index on an OpenSearch server, such as `https://user:password@search.example.org:9200/broadsheet`; absent when SQLite
 * answers searches. `SEARCH_URL`.
 * @throws {Error} when it is not an http(s) address with the name of an index
 */
export function searchServer(): string | undefined {
  const url = process.env.SEARCH_URL?.replace(/\/+$/, '')
  if (url === undefined || url === '') return undefined
  if (!/^https?:\/\/[^/]+\/[a-z0-9][a-z0-9_-]*$/.test(url) || !URL.canParse(url))
    throw new Error(
      'SEARCH_URL must be an address with the name of an index, such as http://localhost:9200/broadsheet.',
    )
  return url
}
