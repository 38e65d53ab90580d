import * as sheetModule from './suggestions.css'

/** The bundler of the elements gives the text; Next's types know styles only as something without exports. */
const STYLES = (sheetModule as unknown as { readonly default: string }).default

/** Something to choose. */
export interface Option {
  readonly name: string
  readonly href: string
  readonly lang?: string
  /** Says what a button beside it takes away. */
  readonly remove?: string
}

/** Options under a title; without one they stand by themselves. */
export interface OptionGroup {
  readonly title?: string
  readonly options: readonly Option[]
}

let made = 0

/** The list below a combobox: what is in it, and which option the reader is at. The focus stays in the field. */
export class SuggestionList {
  readonly element = document.createElement('div')
  readonly #field: HTMLInputElement
  #active = -1

  constructor(field: HTMLInputElement, label: string) {
    this.#field = field
    this.element.id = `suggestions-${(made += 1)}`
    this.element.className = 'suggestions'
    this.element.hidden = true
    this.element.role = 'listbox'
    this.element.ariaLabel = label
    field.setAttribute('aria-controls', this.element.id)
    adoptStyles()
  }

  get isOpen(): boolean {
    return !this.element.hidden
  }

  get active(): HTMLAnchorElement | undefined {
    return this.#options()[this.#active]
  }

  /** Shows these; without any the list closes. A reader who is at an option that stays keeps it. */
  show(groups: readonly OptionGroup[]): void {
    const filled = groups.filter(({ options }) => options.length > 0)
    const { active } = this
    this.element.replaceChildren(...filled.map((group, at) => this.#toGroup(group, at)))
    this.#options().forEach((option, at) => (option.id = `${this.element.id}-${at}`))
    this.#moveTo(this.#options().findIndex(({ href }) => href === active?.href))
    this.#open(filled.length > 0)
  }

  close(): void {
    this.#moveTo(-1)
    this.#open(false)
  }

  /** One option further or back; before the first and after the last stands the field itself. */
  step(by: 1 | -1): void {
    const count = this.#options().length + 1
    this.#moveTo(((this.#active + 1 + by + count) % count) - 1)
  }

  toField(): void {
    this.#moveTo(-1)
  }

  toFirst(): void {
    this.#moveTo(0)
  }

  toLast(): void {
    this.#moveTo(this.#options().length - 1)
  }

  #options(): readonly HTMLAnchorElement[] {
    return [...this.element.querySelectorAll<HTMLAnchorElement>('[role="option"]')]
  }

  #open(isOpen: boolean): void {
    this.element.hidden = !isOpen
    this.#field.ariaExpanded = String(isOpen)
  }

  #moveTo(at: number): void {
    if (this.active) this.active.ariaSelected = 'false'
    this.#active = at
    const { active } = this
    if (active) {
      active.ariaSelected = 'true'
      active.scrollIntoView({ block: 'nearest' })
      this.#field.setAttribute('aria-activedescendant', active.id)
    } else this.#field.removeAttribute('aria-activedescendant')
  }

  #toGroup({ title, options }: OptionGroup, at: number): HTMLElement {
    const group = document.createElement('div')
    group.role = 'group'
    if (title !== undefined) {
      const heading = document.createElement('div')
      heading.id = `${this.element.id}-group-${at}`
      heading.className = 'suggestions-title'
      heading.textContent = title
      group.setAttribute('aria-labelledby', heading.id)
      group.append(heading)
    } else group.role = 'presentation'
    group.append(...options.map(toOption))
    return group
  }
}

function toOption({ name, href, lang, remove }: Option): HTMLElement {
  const option = document.createElement('a')
  option.role = 'option'
  option.ariaSelected = 'false'
  option.href = href
  option.tabIndex = -1
  const text = document.createElement('span')
  text.textContent = name
  if (lang !== undefined) text.lang = lang
  option.append(text)
  if (remove !== undefined) {
    // Not a button: nothing in an option can be reached by itself. The keyboard has the Delete key.
    const cross = document.createElement('span')
    cross.className = 'suggestions-remove'
    cross.ariaHidden = 'true'
    cross.title = remove
    cross.textContent = '×'
    option.setAttribute('aria-keyshortcuts', 'Delete')
    option.append(cross)
  }
  return option
}

let isStyled = false

/** Once for all lists of the page. */
function adoptStyles(): void {
  if (isStyled) return
  isStyled = true
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(STYLES)
  document.adoptedStyleSheets.push(sheet)
}
