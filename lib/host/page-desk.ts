import { readerTime, requestForPath } from '@/lib/queries/page-request'
import { nextChange } from '@/lib/queries/next-change'
import { markOf } from '@/lib/publish/difference'
import { getPage } from '@/lib/queries/pages'
import { takeSnapshot, type Snapshot } from '@/lib/queries/snapshot'
import { pageFile } from './page-files'
import { preparePage, type PageStore, type StoredPage, type StoreMark } from './page-store'

/** Renders the page at a path; `undefined` when there is none. The text is finished, as readers get it. */
export type Renderer = (path: string) => Promise<string | undefined>

/** Which pages have become old since `mark`; lists first. */
export type FindAffected = (snapshot: Snapshot, since: StoreMark) => readonly string[] | 'everything'

/** Gives out finished pages: from the store, or rendered and then stored. */
export class PageDesk {
  readonly #rendering = new Map<string, Promise<StoredPage | undefined>>()
  #generation = 0
  #due: number | undefined

  constructor(
    private readonly store: PageStore,
    private readonly basis: string,
    private readonly render: Renderer,
    private readonly findAffected: FindAffected,
  ) {}

  /**
   * Takes away the pages that have become old: because the index has changed, whoever changed it, or because an article's time has
   * come. Cheap when neither has happened, so it is asked often; a clock that stood still meanwhile does no harm.
   */
  refresh(now = readerTime()): void {
    const snapshot = takeSnapshot(now)
    const mark: StoreMark = { basis: this.basis, ...markOf(snapshot) }
    const known = this.store.mark
    const isSame = known?.basis === mark.basis && known.indexId === mark.indexId && known.number === mark.number
    if (isSame && this.#generation > 0 && (this.#due === undefined || now < this.#due)) return
    this.#generation += 1
    // Whoever comes from now on must not be given what was begun before.
    this.#rendering.clear()
    this.#due = nextChange(snapshot)
    const isAnother = known === undefined || known.basis !== mark.basis || known.indexId !== mark.indexId
    if (isSame && !hasTurned(known, snapshot)) return
    this.store.invalidate(isAnother ? 'everything' : this.findAffected(snapshot, known), mark)
  }

  /** The page at `path`; `undefined` when no page that is kept is there. */
  async get(path: string): Promise<StoredPage | undefined> {
    const stored = this.store.get(path)
    if (stored) return stored
    const known = this.#rendering.get(path)
    if (known) return known
    if (!isKept(path)) return undefined
    const made = this.#make(path)
    this.#rendering.set(path, made)
    return made.finally(() => {
      if (this.#rendering.get(path) === made) this.#rendering.delete(path)
    })
  }

  async #make(path: string): Promise<StoredPage | undefined> {
    this.refresh()
    const generation = this.#generation
    const html = await this.render(path)
    if (html === undefined) return undefined
    const page = await preparePage(html)
    // What was rendered while the newsroom changed may show either state: it is sent, as whoever came then would have got it, and not kept.
    this.refresh()
    if (generation === this.#generation) this.store.put(path, page)
    return page
  }
}

/** Whether `path` is the address of a page in the form that pages have, and not one that answers to what is asked. */
function isKept(path: string): boolean {
  if (pageFile(path) === undefined) return false
  if (path === '/') return true
  const request = requestForPath(takeSnapshot(readerTime()), path)
  if (!request || request.address.kind === 'search' || request.address.kind === 'not-found') return false
  return path.endsWith('/') === request.path.endsWith('/') && getPage(request) !== undefined
}

/** Whether anything has come due or expired between the mark and the snapshot. */
function hasTurned(mark: StoreMark, snapshot: Snapshot): boolean {
  const turn = nextChange({ ...snapshot, now: mark.time })
  return turn !== undefined && turn <= snapshot.now
}
