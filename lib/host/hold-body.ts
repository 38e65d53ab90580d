import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** Longer bodies go on their way as they come. */
const MAX_HELD = 8_000_000

/**
 * Holds back what is written to `response` until all of it is there, and gives it to `deliver`, which sends the headers and the body.
 * Asks `isWanted` once, when the status and the headers are known; a body that is not wanted is passed on piece by piece.
 */
export function holdBody(response: ServerResponse, isWanted: () => boolean, deliver: (body: Buffer) => void): void {
  const real = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response) as (chunk: Uint8Array | string, ...rest: unknown[]) => boolean,
    end: response.end.bind(response) as (...values: unknown[]) => ServerResponse,
    flushHeaders: response.flushHeaders.bind(response),
  }
  let held: Buffer[] | undefined
  let size = 0
  let isDecided = false

  const decide = () => {
    if (!isDecided) {
      isDecided = true
      if (isWanted()) held = []
      else restore()
    }
    return held
  }
  const restore = () => Object.assign(response, real)
  const passOn = (pieces: readonly Buffer[]) => {
    held = undefined
    restore()
    for (const piece of pieces) real.write(piece)
  }

  response.writeHead = ((status: number, ...rest: readonly unknown[]) => {
    response.statusCode = status
    const headers = rest.find((value) => typeof value === 'object') as OutgoingHttpHeaders | undefined
    setHeaders(response, headers)
    return response
  }) as typeof response.writeHead
  response.flushHeaders = () => {
    if (!decide()) real.flushHeaders()
  }
  response.write = ((chunk: Uint8Array | string, ...rest: unknown[]) => {
    const pieces = decide()
    if (!pieces) return real.write(chunk, ...rest)
    size += pieces[pieces.push(toBuffer(chunk, rest[0])) - 1]?.length ?? 0
    rest.find(isCallback)?.()
    if (size > MAX_HELD) passOn(pieces)
    return true
  }) as typeof response.write
  response.end = ((...values: unknown[]) => {
    const pieces = decide()
    if (!pieces) return real.end(...values)
    const [chunk, encoding] = values
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) pieces.push(toBuffer(chunk, encoding))
    const done = values.find(isCallback)
    if (done) response.once('finish', done)
    held = undefined
    restore()
    deliver(Buffer.concat(pieces))
    return response
  }) as typeof response.end
}

function setHeaders(response: ServerResponse, headers: OutgoingHttpHeaders | undefined): void {
  for (const [name, value] of Object.entries(headers ?? {}))
    if (value !== undefined) response.setHeader(name, value as Exclude<OutgoingHttpHeader, undefined>)
}

function toBuffer(chunk: Uint8Array | string, encoding: unknown): Buffer {
  return typeof chunk === 'string'
    ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
    : Buffer.from(chunk)
}

function isCallback(value: unknown): value is () => void {
  return typeof value === 'function'
}
