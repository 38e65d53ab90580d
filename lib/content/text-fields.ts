import { z } from 'zod'
import { cleanLine } from './decode-text'

/*
 * Small schemas for the values that editors write: as lenient as Hugo where the meaning is clear.
 * A schema that fails makes a problem of the field; the article goes on without it.
 */

const MAX_TERMS = 50
const MAX_TERM_LENGTH = 100

/** Text; numbers and booleans are taken as written, nothing (`null`) as empty. */
export const lineField = z
  .union([z.string(), z.number(), z.boolean(), z.null()], { error: 'must be a text' })
  .transform((value) => (value === null ? '' : cleanLine(String(value))))

/** A list of texts; a single text is a list of one. Empty entries are dropped. */
export const listField = z
  .union(
    [
      z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
      z.record(z.string(), z.string()).transform((map) => Object.values(map)),
      z.union([z.string(), z.number(), z.boolean(), z.null()]).transform((value) => [value]),
    ],
    { error: 'must be a list of texts' },
  )
  .transform((values) => values.filter((value) => value !== null).map((value) => cleanLine(String(value))))
  .transform((values) => values.filter((value) => value !== ''))

/** Category or tag names: at most 50, at most 100 characters each, none twice. */
export const termsField = listField
  .refine((names) => names.length <= MAX_TERMS, `has more than ${MAX_TERMS} entries`)
  .refine(
    (names) => names.every((name) => name.length <= MAX_TERM_LENGTH),
    `has an entry of more than ${MAX_TERM_LENGTH} characters`,
  )
  .transform((names) => [...new Set(names)])

/** `true`/`false` as YAML, text or number; anything else is refused, so that nothing unfinished is published by a typo. */
export const strictFlagField = z
  .union([z.boolean(), z.enum(['true', 'false', '']), z.literal([0, 1]), z.null()], { error: 'must be true or false' })
  .transform((value) => value === true || value === 'true' || value === 1)

/** Address of a picture: http(s), protocol-relative, or a path. `undefined` for placeholders (`data:`) and nothing. */
export const pictureField = z.string().transform((value, context) => {
  const src = value.trim()
  if (src === '' || /^data:/i.test(src)) return undefined
  const safe = toSafeUrl(src)
  if (safe !== undefined) return safe
  context.addIssue({ code: 'custom', message: 'must be a picture address that begins with https:// or /' })
  return z.NEVER
})

/**
 * An address that may stand in `href` or `src`: http(s) without credentials, or a path on this site.
 * `//host/…` becomes https, blanks are encoded. `undefined` for every other scheme and for malformed ones.
 */
export function toSafeUrl(value: string): string | undefined {
  const url = cleanLine(value).replace(/^\/\//, 'https://').replace(/ /g, '%20')
  if (url.includes('\\') || !URL.canParse(url, 'http://site/')) return undefined
  if (!/^[a-z][a-z0-9+.-]*:/i.test(url)) return url.startsWith('//') ? undefined : url
  const { protocol, username, password, href } = new URL(url)
  return /^https?:$/.test(protocol) && username === '' && password === '' ? href : undefined
}
