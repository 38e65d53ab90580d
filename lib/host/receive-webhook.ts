import type { IncomingMessage, ServerResponse } from 'node:http'
import { isGenuine, refOfWebhook } from '@/lib/publish/verify-webhook'

export const PUBLISH_PATH = '/api/publish'

/** Forges send up to 25 MB for huge pushes; all that is wanted of it is the ref, and the poll finds what a cut one would have told. */
const MAX_BODY = 1_048_576

interface Reception {
  /** `undefined` when webhooks are not taken. */
  readonly secret: string | undefined
  /** The branch that is published; `undefined` without git, where every push counts. */
  readonly branch: string | undefined
  /** Starts publishing, or notes that it has to be done again. */
  readonly wake: () => void
}

/**
 * Answers `POST /api/publish`: a signed webhook starts the publisher, which works on after the answer. Nothing of what it says is
 * used but the ref, so one that comes twice, late or all at once does no harm.
 */
export async function receiveWebhook(
  request: IncomingMessage,
  response: ServerResponse,
  reception: Reception,
): Promise<void> {
  const { secret, branch, wake } = reception
  const answer = (status: number, text: string) => {
    // What has not been read of the body must not be taken for the next request.
    if (!request.complete) response.setHeader('connection', 'close')
    response
      .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
      .end(`${text}\n`)
  }
  if (secret === undefined) return answer(404, 'Not found')
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST')
    return answer(405, 'Only POST is understood.')
  }
  const body = await readBody(request)
  if (!body) return answer(413, 'The body is too long.')
  const webhook = { headers: request.headers, body }
  if (!isGenuine(webhook, secret, Date.now())) return answer(401, 'The signature is missing or wrong.')
  const ref = refOfWebhook(webhook)
  if (ref === undefined) return answer(202, 'Heard; there is nothing to publish.')
  if (branch !== undefined && ref !== `refs/heads/${branch}`)
    return answer(202, 'Ignored: another branch is published.')
  wake()
  answer(202, 'Publishing.')
}

/** `undefined` as soon as it is too long; the rest is not read. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY) return undefined
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > MAX_BODY) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
