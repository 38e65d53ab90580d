import { yearsSince } from './age'

/** Says how many years ago an article appeared, from the first year on. */
class AgeNotice extends HTMLElement {
  connectedCallback(): void {
    const years = yearsSince(Number(this.dataset.time), Date.now())
    if (years < 1) return
    const lang = this.closest('[lang]')?.getAttribute('lang') ?? 'en'
    const words = new Intl.NumberFormat(lang, { style: 'unit', unit: 'year', unitDisplay: 'long' }).format(years)
    const notice = document.createElement('p')
    notice.className = 'age-notice'
    notice.textContent = (this.dataset.text ?? '').replace('{years}', words)
    this.replaceChildren(notice)
  }
}

customElements.define('age-notice', AgeNotice)
