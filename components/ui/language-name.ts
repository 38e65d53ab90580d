/** A language as it calls itself. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames(tag, { type: 'language', style: 'short' }).of(tag) ?? tag
}
