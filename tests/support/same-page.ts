/**
 * A page without the two things in which a pressed one and one of Next may differ: the address of the styles, which each of them makes for
 * itself of the same source, and the order of attributes in hints to load a picture early, which Next gives to React by another way.
 */
export function toComparable(html: string): string {
  return html
    .replace(/(<link rel="stylesheet" href=")[^"]*/g, '$1styles')
    .replace(/<link rel="preload" ([^>]*?)\/?>/g, (_, attributes: string) => {
      const sorted = [...attributes.matchAll(/[\w-]+="[^"]*"/g)].map(([attribute]) => attribute).sort()
      return `<link rel="preload" ${sorted.join(' ')}/>`
    })
}
