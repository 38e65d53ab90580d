/** Answers to the search in an address, ready to be put into the page. */
export interface AnswerPage {
  /** Of the document. */
  readonly title: string
  readonly status: string
  readonly html: string
}

type AnswerFor = (address: URL, signal: AbortSignal) => Promise<AnswerPage>

/** After the last letter: before looking for answers, and before their number is read out. */
const TYPING_PAUSE = 150
const STATUS_PAUSE = 500

/*
 * The answers of the search page, kept up with its field and its address. Where they come from is the deployment's: of a Node
 * host the page itself, of an export what is loaded into the browser.
 */
export class LiveAnswers {
  readonly #root: HTMLElement
  readonly #field: HTMLInputElement
  readonly #status: HTMLElement
  readonly #place: HTMLElement
  #ending = new AbortController()
  #request = new AbortController()
  #answerFor: Promise<AnswerFor> | undefined
  #typing = 0
  #counting = 0

  constructor(root: HTMLElement) {
    this.#root = root
    this.#field = find(root, 'input[name="q"]')
    this.#status = find(root, '[role="status"]')
    this.#place = find(root, '[data-answer]')
  }

  start(): void {
    this.#ending = new AbortController()
    const { signal } = this.#ending
    this.#field.addEventListener('input', (event) => this.#type(event as InputEvent), { signal })
    this.#field.addEventListener('compositionend', () => this.#wait(), { signal })
    this.#root.addEventListener('submit', (event) => this.#submit(event), { signal })
    this.#root.addEventListener('click', (event) => this.#follow(event), { signal })
    addEventListener('popstate', () => void this.#show(new URL(location.href), { isReturn: true }), { signal })
    // The server has answered already; in an export nobody has.
    if (this.#root.dataset.setup !== undefined) void this.#show(new URL(location.href), { isReturn: true })
    // Nor has anybody listened to what was typed so far.
    const isComposing = this.#root.dataset.composing !== undefined
    if (document.activeElement === this.#field && !isComposing) this.#wait()
  }

  stop(): void {
    this.#ending.abort()
    this.#request.abort()
    clearTimeout(this.#typing)
    clearTimeout(this.#counting)
  }

  /** Letters of an input method are none before they are chosen. */
  #type(event: InputEvent): void {
    if (!event.isComposing) this.#wait()
  }

  #wait(): void {
    clearTimeout(this.#typing)
    this.#typing = setTimeout(() => {
      const address = this.#typedAddress()
      if (address.href === location.href) return
      history.replaceState(null, '', address)
      void this.#show(address, { isTyping: true })
    }, TYPING_PAUSE) as unknown as number
  }

  /** The search of the address with the words of the field. Names that were taken away belong to other words. */
  #typedAddress(): URL {
    const address = new URL(location.href)
    const text = this.#field.value.trim()
    if (text === (address.searchParams.get('q') ?? '')) return address
    for (const name of ['q', 'page', 'without']) address.searchParams.delete(name)
    const rest = address.searchParams.toString()
    address.search = [text === '' ? '' : new URLSearchParams({ q: text }).toString(), rest].filter(Boolean).join('&')
    return address
  }

  #submit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement
    event.preventDefault()
    clearTimeout(this.#typing)
    if (form.contains(this.#field)) return this.#go(this.#typedAddress())
    const address = new URL(form.action)
    const entries = [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)])
    address.search = new URLSearchParams(entries.filter(([, value]) => value !== '')).toString()
    this.#go(address)
  }

  /** Links to other searches stay on the page. */
  #follow(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]')
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    const address = new URL(link.href)
    if (address.origin !== location.origin || address.pathname !== location.pathname || address.hash !== '') return
    event.preventDefault()
    this.#go(address, link.dataset.key)
  }

  #go(address: URL, key?: string): void {
    if (address.href !== location.href) {
      history.replaceState({ top: scrollY }, '')
      history.pushState(null, '', address)
    }
    void this.#show(address, { key })
  }

  async #show(address: URL, { isTyping = false, isReturn = false, key }: ShowOptions): Promise<void> {
    this.#request.abort()
    this.#request = new AbortController()
    const { signal } = this.#request
    clearTimeout(this.#counting)
    const hadFocus = this.#place.contains(document.activeElement)
    if (!isTyping && document.activeElement !== this.#field) this.#field.value = address.searchParams.get('q') ?? ''
    this.#place.toggleAttribute('data-stale', true)
    try {
      this.#answerFor ??= this.#openAnswers()
      const page = await (await this.#answerFor)(address, signal)
      if (signal.aborted) return
      this.#put(page, isTyping)
      if (isReturn) restoreScroll()
      else if (hadFocus || key !== undefined) this.#focus(key)
    } catch (error) {
      if (signal.aborted) return
      this.#answerFor = undefined
      this.#status.textContent = this.#root.dataset.failed ?? ''
      console.warn(error)
    } finally {
      if (!signal.aborted) this.#place.removeAttribute('data-stale')
    }
  }

  #put({ title, status, html }: AnswerPage, isTyping: boolean): void {
    const open = [...this.#place.querySelectorAll<HTMLElement>('details[open][data-key]')].map(keyOf)
    this.#place.innerHTML = html
    for (const details of this.#place.querySelectorAll<HTMLDetailsElement>('details[data-key]'))
      if (open.includes(keyOf(details))) details.open = true
    document.title = title
    const count = () => (this.#status.textContent = status)
    if (isTyping) this.#counting = setTimeout(count, STATUS_PAUSE) as unknown as number
    else count()
  }

  /** What had the focus is gone; it goes to what stands in its place, or to the number of answers. */
  #focus(key: string | undefined): void {
    const next = [...this.#place.querySelectorAll<HTMLElement>('a[data-key]')].find((link) => keyOf(link) === key)
    if (next?.checkVisibility()) next.focus({ preventScroll: true })
    else {
      this.#status.focus({ preventScroll: true })
      this.#root.scrollIntoView({ block: 'start' })
    }
  }

  async #openAnswers(): Promise<AnswerFor> {
    const { setup } = this.#root.dataset
    if (setup === undefined) return answerOfHost
    const { openExportedAnswers } = await import('./exported-answers.lazy')
    return openExportedAnswers(JSON.parse(setup) as Parameters<typeof openExportedAnswers>[0])
  }
}

interface ShowOptions {
  readonly isTyping?: boolean
  readonly isReturn?: boolean
  /** Of the link that was followed. */
  readonly key?: string | undefined
}

/** A Node host renders every search completely; its own page is the answer. */
async function answerOfHost(address: URL, signal: AbortSignal): Promise<AnswerPage> {
  const response = await fetch(address, { signal })
  if (!response.ok) throw new Error(`${address.pathname} answered ${response.status}`)
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  return {
    title: page.title,
    status: find(page, 'live-search [role="status"]').textContent ?? '',
    html: find(page, 'live-search [data-answer]').innerHTML,
  }
}

function find<T extends HTMLElement>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector)
  if (!found) throw new Error(`There is no ${selector}.`)
  return found
}

function keyOf(element: HTMLElement): string | undefined {
  return element.dataset.key
}

/** Where the reader was when they left for the next search. */
function restoreScroll(): void {
  const top = (history.state as { top?: unknown } | null)?.top
  if (typeof top === 'number') scrollTo({ top, behavior: 'instant' })
}
