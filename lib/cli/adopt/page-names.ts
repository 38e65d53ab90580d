/** Pages by the names under which a menu of Hugo asks for them (`pageRef`). */
export class PageNames {
  private readonly pages = new Map<string, { path: string; title: string }>()

  /**
   * @param name folders and file name as written, without language and extension
   * @param path the address without the language
   */
  add(lang: string, name: string, page: { path: string; title: string }): void {
    this.pages.set(`${lang} ${normalise(name)}`, page)
  }

  pathOf(lang: string, pageRef: string): string | undefined {
    return this.pages.get(`${lang} ${normalise(pageRef)}`)?.path
  }

  titleOf(lang: string, pageRef: string): string | undefined {
    return this.pages.get(`${lang} ${normalise(pageRef)}`)?.title
  }
}

/** `/news/My Page.md`, `news/my page` and `news/my page/index.md` are one. */
function normalise(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.md$/, '')
    .replace(/(^|\/)_?index$/, '')
    .replace(/^\/+|\/+$/g, '')
}
