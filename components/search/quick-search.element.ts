import { noteComposing } from './note-composing'
import type { QuickField } from './quick-field.lazy'

/** A search field that offers what could be meant (an editable combobox with a list). What does so is loaded with the first focus. */
class QuickSearch extends HTMLElement {
  #loading: Promise<QuickField> | undefined
  #ending = new AbortController()

  connectedCallback(): void {
    this.#ending = new AbortController()
    const { signal } = this.#ending
    const field = this.querySelector('input')
    field?.setAttribute('role', 'combobox')
    field?.setAttribute('aria-autocomplete', 'list')
    field?.setAttribute('aria-expanded', 'false')
    noteComposing(this, signal)
    this.addEventListener('focusin', () => this.#load(), { signal, once: true })
    // On narrow screens a link stands for the field.
    this.querySelector('.menu-search')?.addEventListener(
      'click',
      (event) => {
        event.preventDefault()
        this.dataset.open = ''
        field?.focus()
      },
      { signal },
    )
    if (document.activeElement === field) this.#load()
  }

  disconnectedCallback(): void {
    this.#ending.abort()
    void this.#loading?.then((quick) => quick.stop())
  }

  #load(): void {
    this.#loading ??= import('./quick-field.lazy').then(({ QuickField }) => new QuickField(this))
    void this.#loading.then((quick) => (this.isConnected ? quick.start() : undefined))
  }
}

customElements.define('quick-search', QuickSearch)
