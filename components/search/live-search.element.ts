import type { LiveAnswers } from './live-answers.lazy'
import { noteComposing } from './note-composing'

/** The search page, answering while the reader types. What does it is loaded here only: no other page needs it. */
class LiveSearch extends HTMLElement {
  #running: Promise<LiveAnswers> | undefined
  #ending = new AbortController()

  connectedCallback(): void {
    this.#ending = new AbortController()
    noteComposing(this, this.#ending.signal)
    this.#running ??= import('./live-answers.lazy').then(({ LiveAnswers }) => new LiveAnswers(this))
    void this.#running.then((answers) => (this.isConnected ? answers.start() : undefined))
  }

  disconnectedCallback(): void {
    this.#ending.abort()
    void this.#running?.then((answers) => answers.stop())
  }
}

customElements.define('live-search', LiveSearch)
