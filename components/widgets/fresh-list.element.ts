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
    // What follows keeps its place where the new headlines are shorter.
    list.style.minHeight = `${list.offsetHeight}px`
    links.forEach((link, at) => fill(list.children[at] ?? addItem(list), link))
    while (list.children.length > links.length) list.lastElementChild?.remove()
  }
}

/** Items are filled anew and not moved, so that as little as possible shifts. */
function fill(item: Element, { path, title, lang }: FragmentLink): void {
  const link = item.querySelector('a')
  const words = link?.querySelector('span') ?? link
  if (!link || !words) return
  if (link.getAttribute('href') !== path) link.setAttribute('href', path)
  if (words.textContent !== title) words.textContent = title
  if (lang) item.setAttribute('lang', lang)
  else item.removeAttribute('lang')
}

function addItem(list: Element): Element {
  const item = list.lastElementChild?.cloneNode(true) as Element
  list.append(item)
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
