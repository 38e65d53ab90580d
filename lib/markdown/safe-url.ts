/** Where an address in an article is read from. */
export interface UrlBase {
  readonly siteUrl: string
  readonly sourceUrl?: string | undefined
}

export interface SafeLink {
  readonly href: string
  /** On another site than ours. */
  readonly isExternal: boolean
}

const LINK_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:'])
const PICTURE_SCHEMES = new Set(['http:', 'https:'])

/**
 * The address of a link as it may be rendered; `undefined` when the link must become plain text: other schemes,
 * unparsable addresses, and ones with a user name, which disguise their host (`https://bank.example@evil.example`).
 */
export function toSafeLink(written: string, base: UrlBase): SafeLink | undefined {
  const address = resolve(written, base)
  if (address === undefined) return undefined
  if (!(address instanceof URL)) return { href: address, isExternal: false }
  if (!LINK_SCHEMES.has(address.protocol) || address.username !== '' || address.password !== '') return undefined
  const isExternal = PICTURE_SCHEMES.has(address.protocol) && address.origin !== originOf(base.siteUrl)
  return { href: address.href, isExternal }
}

/**
 * The address of a picture as it may be rendered, or `undefined`. Plain http becomes https, which nearly every host
 * speaks and without which browsers warn; not so for IP addresses and unusual ports, which would only break.
 */
export function toSafePicture(written: string, base: UrlBase): string | undefined {
  const address = resolve(written, base)
  if (address === undefined || typeof address === 'string') return address
  if (!PICTURE_SCHEMES.has(address.protocol) || address.username !== '' || address.password !== '') return undefined
  const isNamed = !/^[\d.]+$|^\[/.test(address.hostname)
  if (address.protocol === 'http:' && isNamed && address.port === '') address.protocol = 'https:'
  return address.href
}

/** Whether the address is relative, as browsers read it: `/\host` and `\\host` lead to another site. */
function isRelative(written: string): boolean {
  return !/^[a-z][a-z\d+.-]*:/i.test(written) && !/^[\\/]{2}/.test(written)
}

/** An absolute address as URL, a relative one as text, unless the source of the article tells what it is relative to. */
function resolve(written: string, { sourceUrl }: UrlBase): URL | string | undefined {
  const text = trimLikeBrowsers(written)
  if (text === '') return undefined
  if (!isRelative(text)) return parse(text.replace(/^[\\/]{2,}/, 'https://'))
  const source = sourceUrl === undefined ? undefined : parse(sourceUrl)
  if (source && PICTURE_SCHEMES.has(source.protocol)) return parse(text, source)
  return text.replaceAll(' ', '%20')
}

/** Browsers ignore line breaks and tabs anywhere in an address, and control characters and blanks at its ends. */
function trimLikeBrowsers(written: string): string {
  const text = written.replace(/[\t\n\r]/g, '')
  let start = 0
  let end = text.length
  while (start < end && text.charCodeAt(start) <= 0x20) start++
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end--
  return text.slice(start, end)
}

function parse(text: string, base?: URL): URL | undefined {
  return URL.parse(text, base) ?? undefined
}

function originOf(url: string): string | undefined {
  return parse(url)?.origin
}
