/** Passes the page on: by the sheet of the system where there is one, else by its copied address. */
class ShareLinks extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('[data-do="share"]')?.toggleAttribute('hidden', !('share' in navigator))
    this.addEventListener('click', this.#act)
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#act)
  }

  readonly #act = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null
    if (button?.dataset.do === 'share') void this.#share()
    if (button?.dataset.do === 'copy') void this.#copy()
  }

  async #share(): Promise<void> {
    try {
      await navigator.share({
        title: document.querySelector('h1')?.textContent ?? document.title,
        url: addressOfPage(),
      })
    } catch (error) {
      // Readers may think better of it.
      if (!(error instanceof DOMException && error.name === 'AbortError')) await this.#copy()
    }
  }

  async #copy(): Promise<void> {
    const status = this.querySelector('[role="status"]')
    if (!status) return
    try {
      await navigator.clipboard.writeText(addressOfPage())
      status.textContent = this.dataset.copied ?? ''
    } catch {
      // Not allowed, or not a secure page: then the address is there to be copied by hand.
      status.textContent = addressOfPage()
    }
  }
}

/** The one address of the page, without what campaigns and search engines have added. */
function addressOfPage(): string {
  return document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href
}

customElements.define('share-links', ShareLinks)
