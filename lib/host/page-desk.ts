import { nextChange } from '@/lib/queries/next-change'
import { readerTime } from '@/lib/queries/page-request'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { markOf } from '@/lib/publish/difference'
import { readElements } from '@/lib/publish/elements-file'
import { ELEMENTS_SEGMENT } from '@/lib/urls/paths'
import type { Press, Urgency } from './page-press'
import { preparePage, type PageStore, type StoredPage } from './page-store'
import type { PressAnswer } from './press-order'

/** What is sent to a reader. */
export type DeskAnswer =
  | { readonly status: 200 | 404; readonly page: StoredPage }
  | Extract<PressAnswer, { kind: 'redirect' | 'refused' | 'route' }>

const ELEMENTS = `/${ELEMENTS_SEGMENT}/`
const FOR_NEXT: DeskAnswer = { kind: 'route' }

/** Gives out finished pages: from the store, or pressed and then stored. */
export class PageDesk {
  readonly #rendering = new Map<string, Promise<DeskAnswer>>()
  /** Every unknown address of a language gets the same page. */
  readonly #notFound = new Map<string, Promise<StoredPage>>()
  readonly #ahead = new Set<string>()
  #isAhead = false
  #generation = 0
  #seen = ''
  #due: number | undefined
  #removing: Promise<void> | undefined
  #isOld = false

  constructor(
    private readonly store: PageStore,
    private readonly basis: string,
    private readonly press: Press,
  ) {}

  /**
   * Takes away the pages that have become old: because the index has changed, whoever changed it, or because an article's time has
   * come. Cheap when neither has happened, so it is asked often; a clock that stood still meanwhile does no harm.
   */
  async refresh(now = readerTime()): Promise<void> {
    this.#notice(now)
    await this.#removing
  }

  /** What is at `path`. */
  async get(path: string, urgency: Urgency = 'reader'): Promise<DeskAnswer> {
    const page = this.store.get(path)
    if (page) return { status: 200, page }
    const known = this.#rendering.get(path)
    if (known) return known
    const made = this.#make(path, urgency)
    this.#rendering.set(path, made)
    return made.finally(() => {
      if (this.#rendering.get(path) === made) this.#rendering.delete(path)
    })
  }

  #notice(now = readerTime()): void {
    const snapshot = takeSnapshot(now)
    const { indexId, number } = markOf(snapshot)
    const state = `${indexId} ${number}`
    if (state === this.#seen && (this.#due === undefined || now < this.#due)) return
    this.#seen = state
    this.#due = nextChange(snapshot)
    this.#generation += 1
    // Whoever comes from now on must not be given what was begun before.
    this.#rendering.clear()
    this.#notFound.clear()
    this.#isOld = true
    this.#removing ??= this.#removeOld(now).finally(() => (this.#removing = undefined))
  }

  async #make(path: string, urgency: Urgency): Promise<DeskAnswer> {
    try {
      const asset = path.startsWith(ELEMENTS) ? readElements(path.slice(ELEMENTS.length)) : undefined
      if (asset !== undefined) return await this.#keep(path, asset)
      const generation = this.#generation
      const found = await this.press.ask({ kind: 'address', path }, urgency)
      if (found.kind === 'not-found') return { status: 404, page: await this.#getNotFound(found.lang) }
      if (found.kind !== 'page') return found
      return await this.#keep(path, found.html, generation)
    } catch (error) {
      console.error(`${path} could not be pressed.`, error)
      return FOR_NEXT
    }
  }

  async #keep(path: string, text: string, generation?: number): Promise<DeskAnswer> {
    const page = await preparePage(text)
    // What was rendered while the newsroom changed may show either state: it is sent, as whoever came then would have got it, and not kept.
    this.#notice()
    if (generation === undefined || generation === this.#generation) this.store.put(path, page)
    return { status: 200, page }
  }

  #getNotFound(lang: string): Promise<StoredPage> {
    const known = this.#notFound.get(lang)
    if (known) return known
    const made = this.press.ask({ kind: 'not-found', lang }, 'reader').then(preparePage)
    this.#notFound.set(lang, made)
    made.catch(() => this.#notFound.delete(lang))
    return made
  }

  async #removeOld(now: number): Promise<void> {
    while (this.#isOld) {
      this.#isOld = false
      const { mark } = this.store
      const since = mark?.basis === this.basis ? mark : undefined
      try {
        const answer = await this.press.ask({ kind: 'old', since, now }, 'ahead')
        this.store.invalidate(answer.old, { basis: this.basis, ...answer.mark })
        this.#pressAhead(answer.wanted)
      } catch (error) {
        console.error('It could not be told which pages are old, so all are made anew.', error)
        // Looked at again, should this fail too.
        this.#seen = ''
        this.store.invalidate('everything', { basis: this.basis, ...markOf(takeSnapshot(now)) })
      }
    }
  }

  /** Makes pages before they are asked for, one after the other; what has become old again is made again. */
  #pressAhead(paths: readonly string[]): void {
    for (const path of paths) {
      this.#ahead.delete(path)
      this.#ahead.add(path)
    }
    if (!this.#isAhead) void this.#pressNext()
  }

  async #pressNext(): Promise<void> {
    this.#isAhead = true
    for (const path of this.#ahead) {
      this.#ahead.delete(path)
      await this.get(path, 'ahead')
    }
    this.#isAhead = false
  }
}
