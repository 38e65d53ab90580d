import type { FragmentLink, RecentFragment, TermsFragment } from '@/lib/feeds/fragments'

/**
 * Brings a list of the sidebar from the moment of its page to the present: at idle, in place, and only where it differs. All
 * lists of a page ask but once. Where nothing can be had, the list stays as it is.
 */
class FreshList extends HTMLElement {
  connectedCallback(): void {
    whenIdle(() => {
      const isDone = () => this.toggleAttribute('data-done', true)
      void this.#refresh().then(isDone, isDone)
    })
  }

  async #refresh(): Promise<void> {
    const { recent = '', terms = '', part } = this.dataset
    const { articles, counts } = (await load(recent)) as RecentFragment
    if (part === 'articles') this.#show(articles)
    if (part !== 'categories' && part !== 'tags') return
    // Its own terms are among the present ones, so the number tells.
    if (counts[part] !== this.querySelectorAll('li').length) this.#show(((await load(terms)) as TermsFragment)[part])
  }

  #show(links: readonly FragmentLink[]): void {
    const list = this.querySelector('ul')
    if (!list || !this.isConnected) return
    // Who stands on a link shall not find another one under the fingers.
    if (list.contains(document.activeElement)) {
      list.addEventListener('focusout', () => setTimeout(() => this.#show(links)), { once: true })
      return
    }
    // What follows stays where it is: shorter lists leave room; of longer ones that are in sight, articles end where the old list
    // did, and terms, of which none can be spared, stay as they were. The first articles of a newsroom had nothing to list yet.
    const former = [...list.children]
    const room = list.offsetHeight
    list.style.minHeight = `${room}px`
    const [item] = former
    if (item) list.replaceChildren(...links.map((link) => fill(item.cloneNode(true) as Element, link)))
    const isInSight = list.getBoundingClientRect().top < innerHeight
    if (!isInSight || former.length < links.length / 2) return
    if (this.dataset.part !== 'articles' && list.offsetHeight > room) list.replaceChildren(...former)
    while (list.offsetHeight > room && list.children.length > 1) list.lastElementChild?.remove()
  }
}

function fill(item: Element, { path, title, lang }: FragmentLink): Element {
  const link = item.querySelector('a')
  const words = link?.querySelector('span') ?? link
  link?.setAttribute('href', path)
  if (words) words.textContent = title
  if (lang) item.setAttribute('lang', lang)
  else item.removeAttribute('lang')
  return item
}

const loading = new Map<string, Promise<unknown>>()

function load(path: string): Promise<unknown> {
  const known = loading.get(path) ?? fetchJson(path)
  loading.set(path, known)
  return known
}

async function fetchJson(path: string): Promise<unknown> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  return response.json()
}

function whenIdle(work: () => void): void {
  // Safari has no idle times.
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 2000 })
  else setTimeout(work, 300)
}

customElements.define('fresh-list', FreshList)
