/*
 * Next's place for rendered pages on the Node host: there is none, `page-store.ts` keeps them. Only the pages that say "not found"
 * stay here for their minute, because unknown addresses must not cost a rendering each.
 */

/** Next's keys end in `$` and the path. */
const IS_NOT_FOUND = /\$\/(?:[\w-]+\/404|_not-found|_global-not-found)$/
const SECONDS = 60

/** @type {Map<string, { value: unknown, lastModified: number }>} */
const kept = new Map()

export default class NoPageCache {
  /** @param {string} key */
  async get(key) {
    const entry = kept.get(key)
    return entry && entry.lastModified > Date.now() - SECONDS * 1000 ? entry : null
  }

  /** @param {string} key @param {unknown} value */
  async set(key, value) {
    if (IS_NOT_FOUND.test(key)) kept.set(key, { value, lastModified: Date.now() })
  }

  async revalidateTag() {}

  resetRequestCache() {}
}
