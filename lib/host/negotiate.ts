export type Encoding = 'br' | 'gzip' | 'identity'

/** The smallest encoding that a reader takes, by the `Accept-Encoding` of a request. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  const wishes = new Map(
    (accepted ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/)
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
      return [name, quality === undefined ? 1 : Number(quality)] as const
    }),
  )
  const takes = (name: string) => (wishes.get(name) ?? wishes.get('*') ?? 0) > 0
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity'
}

/** Whether a reader who sends this `If-None-Match` has what `etag` stands for. Whoever stands between may have weakened it. */
export function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  const plain = (tag: string) => tag.trim().replace(/^W\//, '')
  return ifNoneMatch?.trim() === '*' || (ifNoneMatch?.split(',').some((tag) => plain(tag) === plain(etag)) ?? false)
}

/** `Vary` with another header in it. */
export function addVary(vary: string | undefined, name: string): string {
  const names = (vary ?? '').split(',').map((each) => each.trim())
  const isThere = names.some((each) => each === '*' || each.toLowerCase() === name.toLowerCase())
  return isThere ? (vary ?? '') : [...names.filter(Boolean), name].join(', ')
}
