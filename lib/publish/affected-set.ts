/** Consecutive pages of a list: `from` 2 `to` 40 of `/en/news/` are `/en/news/page/2/` to `/en/news/page/40/`. */
export interface PageRange {
  /** Address of the first page. */
  readonly path: string
  readonly from: number
  readonly to: number
}

/** What may have to be rendered anew, removed or added. Everything else is byte for byte what it was. */
export interface AffectedPages {
  /** All pages and files of the site; then nothing else is said. */
  readonly everything: boolean
  /** Languages all of whose pages are affected. */
  readonly languages: readonly string[]
  /** Pages, feeds, files for elements and addresses that lead elsewhere, also such as are no longer there. */
  readonly paths: readonly string[]
  /** Pages of lists. */
  readonly ranges: readonly PageRange[]
  /** Languages whose sitemaps are affected; with any of them the list of all sitemaps. */
  readonly sitemaps: readonly string[]
  /** What searches look through. */
  readonly search: boolean
  /** Files of pictures, or which of them pages name. */
  readonly pictures: boolean
}

/** Collects what is affected. */
export class AffectedSet {
  everything = false
  search = false
  pictures = false
  readonly languages = new Set<string>()
  readonly sitemaps = new Set<string>()
  readonly #paths = new Set<string>()
  readonly #ranges = new Map<string, PageRange[]>()

  add(...paths: readonly (string | undefined)[]): void {
    for (const path of paths) if (path !== undefined) this.#paths.add(path)
  }

  /** Pages of the list at `path`; nothing for an empty range. */
  addRange(path: string, from: number, to: number): void {
    if (from <= 1 && to >= 1) this.add(path)
    const first = Math.max(from, 2)
    if (to >= first) this.#ranges.set(path, [...(this.#ranges.get(path) ?? []), { path, from: first, to }])
  }

  toPages(): AffectedPages {
    if (this.everything) return EVERYTHING
    return {
      everything: false,
      languages: [...this.languages].sort(),
      paths: [...this.#paths].sort(),
      ranges: [...this.#ranges.values()].flatMap(joinRanges),
      sitemaps: [...this.sitemaps].sort(),
      search: this.search,
      pictures: this.pictures,
    }
  }
}

export const EVERYTHING: AffectedPages = {
  everything: true,
  languages: [],
  paths: [],
  ranges: [],
  sitemaps: [],
  search: true,
  pictures: true,
}

function joinRanges(ranges: readonly PageRange[]): readonly PageRange[] {
  const joined: PageRange[] = []
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && range.from <= last.to + 1) joined[joined.length - 1] = { ...last, to: Math.max(last.to, range.to) }
    else joined.push(range)
  }
  return joined
}
