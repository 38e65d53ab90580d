import path from 'node:path'

/**
 * What a deployment decides, read from the environment in this one place.
 * Everything that belongs to the newsroom itself stands in `site.yaml`.
 */

/** Folder of the newsroom, absolute: the checkout of `NEWS_GIT_REMOTE` where that is set, else `CONTENT_DIR`, default `content`. */
export function contentDir(): string {
  const git = gitSource()
  if (git) return path.join(/* turbopackIgnore: true */ git.checkout, git.folder)
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

/** A newsroom that is fetched from a git repository. */
export interface GitSource {
  /** Address of the repository, as `git fetch` takes it. `NEWS_GIT_REMOTE`. */
  readonly remote: string
  /** `NEWS_GIT_BRANCH`, default `main`. */
  readonly branch: string
  /** Folder of the newsroom in the repository; empty for all of it. `NEWS_GIT_FOLDER`. */
  readonly folder: string
  /** How often the repository is asked for news that no webhook has told, seconds. `NEWS_GIT_POLL`, default 300. */
  readonly pollSeconds: number
  /** Folder of everything that is fetched, absolute. */
  readonly home: string
  /** Where the files of the repository lie, absolute. */
  readonly checkout: string
}

/**
 * Where the newsroom is fetched from; `undefined` when it is a plain folder.
 * @throws {Error} when an address, branch or folder could be taken for something else by git
 */
export function gitSource(): GitSource | undefined {
  const { NEWS_GIT_REMOTE: remote, NEWS_GIT_BRANCH: branch = 'main', NEWS_GIT_POLL: poll } = process.env
  if (!remote) return undefined
  const folder = (process.env.NEWS_GIT_FOLDER ?? '').replace(/^\/+|\/+$/g, '')
  if (remote.startsWith('-'))
    throw new Error(`NEWS_GIT_REMOTE is \`${remote}\`; it must be the address of a repository.`)
  if (!/^[\w][\w./-]*$/.test(branch) || branch.includes('..'))
    throw new Error(`NEWS_GIT_BRANCH is \`${branch}\`; it must be the name of a branch.`)
  if (folder !== '' && !/^[\w][\w.-]*(\/[\w][\w.-]*)*$/.test(folder))
    throw new Error(`NEWS_GIT_FOLDER is \`${folder}\`; it must be a folder of the repository.`)
  const home = path.join(/* turbopackIgnore: true */ cacheDir(), 'git')
  return { remote, branch, folder, pollSeconds: Number(poll) || 300, home, checkout: path.join(home, 'checkout') }
}

/**
 * Secret that webhooks are signed with; `undefined` when there is none and `/api/publish` is closed. `NEWS_PUBLISH_SECRET`.
 * @throws {Error} when it is short enough to be guessed
 */
export function publishSecret(): string | undefined {
  const secret = process.env.NEWS_PUBLISH_SECRET
  if (!secret) return undefined
  if (secret.length < 16) throw new Error('NEWS_PUBLISH_SECRET must have at least 16 characters.')
  return secret
}

/** Port of the Node host. `PORT`, default 3000. */
export function port(): number {
  return Number(process.env.PORT) || 3000
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
