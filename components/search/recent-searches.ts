const STORAGE_KEY = 'searches'
const KEPT = 5

/** What this reader has searched for in this browser, newest first; nothing where storage is forbidden. */
export function readRecentSearches(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string').slice(0, KEPT) : []
  } catch {
    return []
  }
}

/** Keeps a search as the newest one. */
export function rememberSearch(text: string): void {
  const wanted = text.trim()
  if (wanted !== '') write([wanted, ...readRecentSearches().filter((each) => each !== wanted)].slice(0, KEPT))
}

export function forgetSearch(text: string): void {
  write(readRecentSearches().filter((each) => each !== text))
}

function write(searches: readonly string[]): void {
  try {
    if (searches.length === 0) localStorage.removeItem(STORAGE_KEY)
    else localStorage.setItem(STORAGE_KEY, JSON.stringify(searches))
  } catch {
    // Storage may be forbidden: then there are none.
  }
}
