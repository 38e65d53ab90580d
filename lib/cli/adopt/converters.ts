import { isTruthy } from '@/lib/site/lookup'
import { isTree } from './hugo-tree'

/** What a converter makes of a value: its value here, and why it is not the same. `undefined`: it says nothing. */
export interface Converted {
  readonly value: unknown
  readonly why?: string
}

export type Converter = (value: unknown) => Converted | undefined

/** As written, for values that the schema judges. */
export const asWritten: Converter = (value) => (value === undefined || value === null ? undefined : { value })

export const text: Converter = (value) =>
  typeof value === 'string' || typeof value === 'number' ? (value === '' ? undefined : { value }) : undefined

/** Go's truth: `"false"` is true. */
export const flag: Converter = (value) => {
  const isOn = isTruthy(value)
  return typeof value === 'boolean' ? { value } : { value: isOn, why: `written ${JSON.stringify(value)}` }
}

/** Mainroad compares strictly, so `"true"` is off. */
export const strictFlag: Converter = (value) => ({ value: value === true })

export const list: Converter = (value) =>
  Array.isArray(value)
    ? value.length === 0
      ? undefined
      : { value: value.map(String) }
    : typeof value === 'string' && value !== ''
      ? { value: [value] }
      : undefined

/** A number of entries; 0 is none said. */
export const count: Converter = (value) => {
  const number = Math.trunc(Number(value))
  return number > 0 ? { value: number } : undefined
}

const MAX_PAGE_SIZE = 200

export const pageSize: Converter = (value) => {
  const number = count(value)
  return number !== undefined && Number(number.value) > MAX_PAGE_SIZE
    ? { value: MAX_PAGE_SIZE, why: `a page holds at most ${MAX_PAGE_SIZE}` }
    : number
}

/** Mainroad knows exactly `left`; everything else that is true is the right. */
export const side: Converter = (value) => {
  if (value === 'left' || value === 'right' || value === false) return { value }
  return isTruthy(value) ? { value: 'right', why: `Mainroad shows ${JSON.stringify(value)} on the right` } : undefined
}

export const widgets: Converter = (value) => {
  const names = list(value)?.value as readonly string[] | undefined
  if (!names?.includes('ddg-search')) return names && { value: names }
  const renamed = names.map((name) => (name === 'ddg-search' ? 'search' : name))
  return { value: [...new Set(renamed)], why: 'the site has a search of its own' }
}

/** `#abc` has its long form here. */
export const colour: Converter = (value) => {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(String(value))
  if (!short) return text(value)
  const long = short.slice(1).map((digit) => digit + digit)
  return { value: `#${long.join('')}`, why: 'six digits are written out' }
}

/** The address of a file below `static/`: Mainroad's are relative to the root of the site. */
export const picture: Converter = (value) => {
  if (typeof value !== 'string' || value === '') return value === false ? { value } : undefined
  return /^([a-z]+:)?\/\/|^\//i.test(value) ? { value } : { value: `/${value}` }
}

/** The author as a name, or as a map. */
export const authorName: Converter = (value) => (isTree(value) ? text(value['name']) : text(value))

/** The networks as they are, without Hugo's switch for caching. */
export const social: Converter = (value) =>
  isTree(value) && isTruthy(value)
    ? { value: Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'cached')) }
    : undefined
