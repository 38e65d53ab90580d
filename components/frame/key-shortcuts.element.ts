const STORAGE_KEY = 'shortcuts'

/** Single keys that lead through the site; readers may turn them off. */
class KeyShortcuts extends HTMLElement {
  #ending = new AbortController()

  connectedCallback(): void {
    this.#ending = new AbortController()
    const { signal } = this.#ending
    const box = this.querySelector('input')
    if (box) {
      box.checked = isOn()
      box.addEventListener('change', () => remember(box.checked), { signal })
    }
    this.querySelector('[data-do="help"]')?.addEventListener('click', () => this.#help(), { signal })
    document.addEventListener('keydown', (event) => this.#press(event), { signal })
  }

  disconnectedCallback(): void {
    this.#ending.abort()
  }

  #press(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey } = event
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]') || !isOn()) return
    const isCommand = ctrlKey !== metaKey && !altKey && !event.shiftKey && key.toLowerCase() === 'k'
    if (!isCommand && (ctrlKey || metaKey || altKey || isWriting(event.target))) return
    const act = isCommand
      ? () => this.#search()
      : { '/': () => this.#search(), '?': () => this.#help(), j: () => step(1), k: () => step(-1) }[key]
    if (!act) return
    event.preventDefault()
    act()
  }

  #help(): void {
    this.querySelector('dialog')?.showModal()
  }

  #search(): void {
    // Where the head of the page has no room for its field, a link opens it.
    const link = document.querySelector<HTMLElement>('quick-search .menu-search')
    const field = [...document.querySelectorAll<HTMLInputElement>('input[name="q"]')].find((each) =>
      each.checkVisibility(),
    )
    if (link?.checkVisibility()) link.click()
    else if (field) field.select()
    else location.href = this.dataset.search ?? '/'
  }
}

/** To the next headline on the page, or the one before. */
function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('main :is(.story-link, .headlines a)')].filter((link) =>
    link.checkVisibility(),
  )
  const at = links.findIndex((link) => link === document.activeElement)
  const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by
  links[next]?.focus()
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
}

function isOn(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== 'off'
  } catch {
    return true
  }
}

function remember(on: boolean): void {
  try {
    if (on) localStorage.removeItem(STORAGE_KEY)
    else localStorage.setItem(STORAGE_KEY, 'off')
  } catch {
    // Storage may be forbidden: then they are on.
  }
}

customElements.define('key-shortcuts', KeyShortcuts)
