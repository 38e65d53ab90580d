/*
 * Reads as much of React's wire format as is needed to know which client components a page has. A row is `<id>:<tag><data>`; a text
 * begins with its length in bytes, everything else ends with its line. Rows of text are stepped over by their length, so nothing
 * that an article says can pass for a row.
 */

const NEWLINE = 0x0a
const COLON = 0x3a
const COMMA = 0x2c

/** Tags of rows that begin with a length: texts and binary data. */
const MEASURED = new Set('TAOoUSsLlGgMmVb')

/**
 * The ids of the modules that `payload` wants from the browser.
 * @throws {Error} when it is not what this function knows
 */
export function listClientModules(payload: Buffer): ReadonlySet<string> {
  const modules = new Set<string>()
  let at = 0
  while (at < payload.length) {
    const colon = payload.indexOf(COLON, at)
    if (colon < 0 || !/^[0-9a-f]*$/.test(payload.toString('latin1', at, Math.min(colon, at + 16))))
      throw new Error('the payload has a row without a number')
    const tag = String.fromCharCode(payload[colon + 1] ?? 0)
    if (MEASURED.has(tag)) {
      at = endOfMeasured(payload, colon + 2)
      continue
    }
    const end = payload.indexOf(NEWLINE, colon)
    if (end < 0) throw new Error('the payload is cut off')
    if (tag === 'I') modules.add(moduleOf(payload.toString('utf8', colon + 2, end)))
    at = end + 1
  }
  return modules
}

function endOfMeasured(payload: Buffer, start: number): number {
  const comma = payload.indexOf(COMMA, start)
  const length = payload.toString('latin1', start, Math.min(Math.max(comma, start), start + 16))
  const end = comma + 1 + Number.parseInt(length, 16)
  if (comma < 0 || !/^[0-9a-f]+$/.test(length) || end > payload.length)
    throw new Error('the payload has a text of no known length')
  return end
}

function moduleOf(json: string): string {
  const [id] = JSON.parse(json) as unknown[]
  if (typeof id !== 'string' && typeof id !== 'number') throw new Error('the payload names a module without an id')
  return String(id)
}
