import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding, isKnown } from './negotiate'
import type { StoredPage } from './page-store'

/**
 * Whoever keeps a page asks before showing it again, so nothing has to be purged when something is published; the answer to those
 * who have it already is a few bytes.
 */
export const PAGE_CACHING = 'public, max-age=0, must-revalidate'

/** Sends a finished page in the smallest form that the reader takes, or tells that the reader has it. */
export function sendPage({ headers }: IncomingMessage, response: ServerResponse, { etag, bodies }: StoredPage): void {
  response.setHeader('etag', etag)
  response.setHeader('cache-control', PAGE_CACHING)
  response.setHeader('vary', 'Accept-Encoding')
  response.setHeader('x-content-type-options', 'nosniff')
  if (isKnown(etag, headers['if-none-match'])) {
    response.writeHead(304).end()
    return
  }
  const encoding = chooseEncoding(headers['accept-encoding'])
  const bytes = bodies[encoding]
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding)
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('content-length', bytes.length)
  // Node leaves the body out for HEAD.
  response.writeHead(200).end(bytes)
}
