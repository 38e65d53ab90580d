import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding, isKnown } from './negotiate'
import type { StoredPage } from './page-store'

/** How something finished is sent. */
interface Sending {
  readonly type: string
  readonly caching: string
}

/**
 * Whoever keeps a page asks before showing it again, so nothing has to be purged when something is published; the answer to those
 * who have it already is a few bytes.
 */
const PAGE: Sending = { type: 'text/html; charset=utf-8', caching: 'public, max-age=0, must-revalidate' }
/** Named after their content, so they never change. */
const LASTING = 'public, max-age=31536000, immutable'
const SCRIPT: Sending = { type: 'text/javascript; charset=utf-8', caching: LASTING }
const STYLES: Sending = { type: 'text/css; charset=utf-8', caching: LASTING }

/** How what is stored at `path` is sent. */
export function sendingOf(path: string): Sending {
  return path.endsWith('.js') ? SCRIPT : path.endsWith('.css') ? STYLES : PAGE
}

/** Sends a finished page in the smallest form that the reader takes, or tells that the reader has it. */
export function sendPage(
  { headers }: IncomingMessage,
  response: ServerResponse,
  { etag, bodies }: StoredPage,
  { status = 200, type, caching }: Sending & { readonly status?: number },
): void {
  response.setHeader('cache-control', caching)
  response.setHeader('vary', 'Accept-Encoding')
  response.setHeader('x-content-type-options', 'nosniff')
  if (status === 200) response.setHeader('etag', etag)
  if (status === 200 && isKnown(etag, headers['if-none-match'])) {
    response.writeHead(304).end()
    return
  }
  const encoding = chooseEncoding(headers['accept-encoding'])
  const bytes = bodies[encoding]
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding)
  response.setHeader('content-type', type)
  response.setHeader('content-length', bytes.length)
  // Node leaves the body out for HEAD.
  response.writeHead(status).end(bytes)
}
