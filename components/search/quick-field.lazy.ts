import { messagesFor } from '@/lib/i18n/messages-for'
import type { Messages } from '@/lib/i18n/messages/en'
import { forgetSearch, readRecentSearches, rememberSearch } from './recent-searches'
import { SuggestionList, type OptionGroup } from './suggestion-list'

/** After the last letter: before a server is asked, and before the number of suggestions is read out. */
const TYPING_PAUSE = 120
const STATUS_PAUSE = 800

/** A search field that offers headlines, categories, tags and earlier searches (an editable combobox with a list). */
export class QuickField {
  readonly #root: HTMLElement
  #ending = new AbortController()
  #request = new AbortController()
  #list: SuggestionList | undefined
  #status: HTMLElement | undefined
  readonly #messages: Messages
  #timers: number[] = []

  constructor(root: HTMLElement) {
    this.#root = root
    this.#messages = messagesFor(root.dataset.lang ?? '')
  }

  start(): void {
    this.#ending = new AbortController()
    const { signal } = this.#ending
    const form = this.#root.querySelector('form')
    const field = this.#root.querySelector<HTMLInputElement>('input[name="q"]')
    if (!form || !field) return
    this.#list ??= this.#makeList(form, field)
    field.addEventListener('focus', () => this.#begin(field), { signal })
    field.addEventListener('input', (event) => this.#type(field, event as InputEvent), { signal })
    field.addEventListener('compositionend', () => this.#ask(field), { signal })
    field.addEventListener('blur', () => this.#close(), { signal })
    field.addEventListener('keydown', (event) => this.#press(field, event), { signal })
    form.addEventListener('submit', () => rememberSearch(field.value), { signal })
    this.#root.addEventListener('focusout', (event) => this.#leave(event), { signal })
    // The page may come back from the browser's memory.
    addEventListener('pagehide', () => this.#close(), { signal })
    if (document.activeElement === field) this.#begin(field)
  }

  stop(): void {
    this.#ending.abort()
    this.#close()
  }

  #makeList(form: HTMLFormElement, field: HTMLInputElement): SuggestionList {
    const list = new SuggestionList(field, this.#messages.suggestions)
    this.#status = document.createElement('span')
    this.#status.className = 'sr-only'
    this.#status.role = 'status'
    form.append(list.element, this.#status)
    // The focus stays in the field.
    list.element.addEventListener('mousedown', (event) => event.preventDefault())
    list.element.addEventListener('click', (event) => this.#click(field, event))
    return list
  }

  #begin(field: HTMLInputElement): void {
    void import('./load-suggestions.lazy').then(({ prepareSuggestions }) => prepareSuggestions())
    this.#ask(field)
  }

  /** Letters of an input method are none before they are chosen. */
  #type(field: HTMLInputElement, event: InputEvent): void {
    this.#list?.toField()
    if (!event.isComposing) this.#ask(field)
  }

  #ask(field: HTMLInputElement): void {
    this.#stop()
    if (this.#root.dataset.composing !== undefined) return
    const text = field.value.trim()
    if (text === '') this.#show([this.#recentGroup(field)])
    else this.#timers.push(window.setTimeout(() => void this.#offer(field, text), TYPING_PAUSE))
  }

  async #offer(field: HTMLInputElement, text: string): Promise<void> {
    const { lang = '' } = this.#root.dataset
    this.#request = new AbortController()
    const { signal } = this.#request
    const found = await import('./load-suggestions.lazy')
      .then(({ loadSuggestions }) => loadSuggestions({ text, lang }, signal))
      .catch(() => ({ headlines: [], terms: [] }))
    if (signal.aborted || !this.#root.contains(document.activeElement)) return
    const toOptions = (entries: typeof found.headlines) =>
      entries.map(({ name, path, lang: own }) => ({ name, href: path, ...(own === lang ? {} : { lang: own }) }))
    const messages = this.#messages
    this.#show([
      { title: messages.suggestHeadlines, options: toOptions(found.headlines) },
      { title: messages.suggestTerms, options: toOptions(found.terms) },
      this.#recentGroup(field, text),
      { options: [{ name: messages.suggestAll(text), href: addressOf(field, text) }] },
    ])
  }

  #recentGroup(field: HTMLInputElement, text = ''): OptionGroup {
    const earlier = readRecentSearches().filter((each) => each !== text && each.includes(text))
    return {
      title: this.#messages.suggestRecent,
      options: earlier.map((name) => ({
        name,
        href: addressOf(field, name),
        remove: this.#messages.suggestRemove(name),
      })),
    }
  }

  #show(groups: readonly OptionGroup[]): void {
    this.#list?.show(groups)
    const count = groups.flatMap(({ options }) => options).length
    const say = () => this.#status && (this.#status.textContent = this.#messages.suggestCount(count))
    this.#timers.push(window.setTimeout(say, STATUS_PAUSE))
  }

  #press(field: HTMLInputElement, event: KeyboardEvent): void {
    // 229 is what some browsers call the Enter that ends a composition.
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey) return
    const list = this.#list
    if (!list) return
    const { active, isOpen } = list
    const act = {
      ArrowDown: () => (isOpen ? list.step(1) : this.#ask(field)),
      ArrowUp: () => (isOpen ? list.step(-1) : this.#ask(field)),
      Home: active && (() => list.toFirst()),
      End: active && (() => list.toLast()),
      Delete: active?.querySelector('.suggestions-remove') ? () => this.#forget(field, active) : undefined,
      Enter: active && (() => this.#choose(active)),
      Escape: isOpen || field.value !== '' ? () => (isOpen ? this.#close() : this.#clear(field)) : undefined,
    }[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  #click(field: HTMLInputElement, event: MouseEvent): void {
    const option = (event.target as Element).closest<HTMLAnchorElement>('[role="option"]')
    if (!option) return
    const isRemoval = (event.target as Element).closest('.suggestions-remove') !== null
    if (!isRemoval && (event.ctrlKey || event.metaKey || event.shiftKey)) return
    event.preventDefault()
    if (isRemoval) this.#forget(field, option)
    else this.#choose(option)
  }

  #choose(option: HTMLAnchorElement): void {
    const { href } = option
    rememberSearch(new URL(href).searchParams.get('q') ?? '')
    this.#close()
    location.assign(href)
  }

  #forget(field: HTMLInputElement, option: HTMLAnchorElement): void {
    forgetSearch(option.firstElementChild?.textContent ?? '')
    this.#ask(field)
  }

  #clear(field: HTMLInputElement): void {
    field.value = ''
    this.#close()
  }

  #leave({ relatedTarget }: FocusEvent): void {
    if (!(relatedTarget instanceof Node && this.#root.contains(relatedTarget))) delete this.#root.dataset.open
  }

  #stop(): void {
    this.#request.abort()
    for (const timer of this.#timers.splice(0)) clearTimeout(timer)
  }

  #close(): void {
    this.#stop()
    this.#list?.close()
  }
}

/** Where the form would lead with these words. */
function addressOf(field: HTMLInputElement, text: string): string {
  return `${field.form?.action ?? ''}?${new URLSearchParams({ q: text })}`
}
