/** Pictures that are larger than their place get a button, which shows them alone. */
class PictureViewer extends HTMLElement {
  readonly #ending = new AbortController()

  connectedCallback(): void {
    const { signal } = this.#ending
    for (const picture of document.querySelectorAll<HTMLImageElement>('.article img')) {
      if (picture.closest('a, button, .author-box')) continue
      if (picture.complete) this.#offer(picture)
      else picture.addEventListener('load', () => this.#offer(picture), { signal, once: true })
    }
    const dialog = this.querySelector('dialog')
    dialog?.addEventListener('click', () => dialog.close(), { signal })
    dialog?.addEventListener('close', () => dialog.querySelector('img')?.remove(), { signal })
  }

  disconnectedCallback(): void {
    this.#ending.abort()
  }

  #offer(picture: HTMLImageElement): void {
    const isLarger = largestWidth(picture) > picture.clientWidth * 1.2
    if (!isLarger || picture.closest('button')) return
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'enlarge'
    button.ariaLabel = [this.dataset.label, picture.alt].filter(Boolean).join(': ')
    picture.before(button)
    button.append(picture)
    button.addEventListener('click', () => this.#show(picture), { signal: this.#ending.signal })
  }

  #show(picture: HTMLImageElement): void {
    const large = new Image()
    large.alt = picture.alt
    large.referrerPolicy = picture.referrerPolicy
    large.sizes = '100vw'
    large.srcset = picture.srcset
    large.src = picture.src
    const dialog = this.querySelector('dialog')
    dialog?.append(large)
    dialog?.showModal()
  }
}

/** In pixels; drawings have no largest width. */
function largestWidth(picture: HTMLImageElement): number {
  if (picture.naturalWidth === 0) return 0
  const widths = [...picture.srcset.matchAll(/ (\d+)w/g)].map(([, width]) => Number(width))
  return /\.svg$/.test(picture.currentSrc) ? Infinity : Math.max(picture.naturalWidth, ...widths)
}

customElements.define('picture-viewer', PictureViewer)
