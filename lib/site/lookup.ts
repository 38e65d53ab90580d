/*
 * How Mainroad's templates look a setting up. Each field of an article follows one of these three rules.
 */

/** Go's truth: false are `false`, `0`, `""`, null, and empty lists and maps. The text `"false"` is true. */
export function isTruthy(value: unknown): boolean {
  return value !== false && !isUnset(value)
}

/** `default SITE PAGE`: the page's value unless it is absent, null, `""`, `0` or empty. `false` counts as set. */
export function lookupDefault(page: unknown, site: unknown): unknown {
  return isUnset(page) ? site : page
}

/** `.Param "x"`: the page's value if the key is there at all, even `""` or null; else the site's. */
export function lookupParam(page: Readonly<Record<string, unknown>>, key: string, site: unknown): unknown {
  return Object.hasOwn(page, key) ? page[key] : site
}

/** `.Params.x`: the page's own value, never the site's; `undefined` unless it is true in Go's sense. */
export function lookupOwn(page: Readonly<Record<string, unknown>>, key: string): unknown {
  const value = Object.hasOwn(page, key) ? page[key] : undefined
  return isTruthy(value) ? value : undefined
}

function isUnset(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === 0) return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && Object.keys(value).length === 0
}
