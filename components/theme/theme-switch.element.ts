import { THEME_KEY, THEMES, type Theme } from './theme'

/**
 * The choice between the system's look, light and dark. It only moves `data-theme` of the page; the styles do the rest. The
 * radio buttons in it are the server's, and it is not shown before it is defined.
 */
class ThemeSwitch extends HTMLElement {
  #ending = new AbortController()

  connectedCallback(): void {
    this.#ending = new AbortController()
    const { signal } = this.#ending
    this.addEventListener('change', (event) => choose(toTheme((event.target as HTMLInputElement).value)), { signal })
    // Another tab chose, or the page comes back from the browser's memory where it missed the news.
    addEventListener('storage', ({ key }) => (key === THEME_KEY || key === null ? this.#follow() : undefined), {
      signal,
    })
    addEventListener('pageshow', () => this.#follow(), { signal })
    this.#follow()
  }

  disconnectedCallback(): void {
    this.#ending.abort()
  }

  #follow(): void {
    const theme = readChoice()
    show(theme)
    for (const input of this.querySelectorAll('input')) input.checked = input.value === theme
  }
}

function toTheme(value: unknown): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system'
}

function readChoice(): Theme {
  try {
    return toTheme(localStorage.getItem(THEME_KEY))
  } catch {
    // Storage may be forbidden: then the choice holds as long as the page does.
    return toTheme(document.documentElement.dataset.theme)
  }
}

function choose(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(THEME_KEY)
    else localStorage.setItem(THEME_KEY, theme)
  } catch {
    // See above.
  }
  show(theme)
}

function show(theme: Theme): void {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  const schemes = ['light', 'dark']
  document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]').forEach((meta, at) => {
    const own = schemes[at] ?? ''
    if (theme === 'system') meta.media = `(prefers-color-scheme: ${own})`
    else meta.media = own === theme ? '' : 'not all'
  })
}

customElements.define('theme-switch', ThemeSwitch)
