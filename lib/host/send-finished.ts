import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { finishPage } from '@/lib/publish/finish-page'
import { holdBody } from './hold-body'
import { addVary, chooseEncoding, isKnown } from './negotiate'
import type { PreparedBodies } from './prepared-bodies'

/** What is worth compressing; pictures and archives are so already. */
const TEXT = /^(?:text\/(?!event-stream)|application\/(?:json|xml|javascript|rss\+xml|manifest\+json)|image\/svg\+xml)/

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

interface Workshop {
  readonly bodies: PreparedBodies
  /** See `listFrameworkModules`. */
  readonly plumbing: ReadonlySet<string>
}

/**
 * A listener that lets `handle` answer and sends its texts on: pages without the framework that they do not need, all of them
 * compressed, none that the reader has. Whatever is no whole text goes through as it comes.
 */
export function sendFinished(handle: Handler, workshop: Workshop): RequestListener {
  return (request, response) => {
    if (request.method === 'GET' || request.method === 'HEAD') {
      // The headers tell of the body, so there has to be one. Node sends none for a response that was opened by HEAD.
      request.method = 'GET'
      holdBody(
        response,
        () => isWholeText(request, response),
        (body) =>
          void deliver(body, request, response, workshop).catch((error: unknown) => fail(error, request, response)),
      )
    }
    handle(request, response).catch((error: unknown) => fail(error, request, response))
  }
}

function isWholeText(request: IncomingMessage, response: ServerResponse): boolean {
  const { statusCode } = response
  return (
    (statusCode === 200 || statusCode >= 400) &&
    request.headers.range === undefined &&
    !response.hasHeader('content-encoding') &&
    !headerOf(response, 'cache-control')?.includes('no-transform') &&
    TEXT.test(headerOf(response, 'content-type') ?? '')
  )
}

async function deliver(
  body: Buffer,
  { headers, url }: IncomingMessage,
  response: ServerResponse,
  { bodies, plumbing }: Workshop,
): Promise<void> {
  const { statusCode } = response
  const isPage = statusCode < 500 && headerOf(response, 'content-type')?.startsWith('text/html') === true
  const prepared = bodies.get(body, isPage ? 'page' : 'text', (raw) => (isPage ? finish(raw, plumbing, url) : raw))
  response.setHeader('vary', addVary(headerOf(response, 'vary'), 'Accept-Encoding'))
  if (statusCode === 200) {
    // Routes may have an `ETag` of their own; compressed, it is no longer that of the very bytes.
    const etag = (headerOf(response, 'etag') ?? prepared.etag).replace(/^"/, 'W/"')
    response.setHeader('etag', etag)
    if (isKnown(etag, headers['if-none-match'])) {
      for (const name of ['content-type', 'content-length', 'transfer-encoding']) response.removeHeader(name)
      response.writeHead(304).end()
      return
    }
  }
  const encoding = chooseEncoding(headers['accept-encoding'])
  const bytes = await prepared.inEncoding(encoding)
  if (bytes !== (await prepared.inEncoding('identity'))) response.setHeader('content-encoding', encoding)
  response.removeHeader('transfer-encoding')
  response.setHeader('content-length', bytes.length)
  response.end(bytes)
}

function finish(body: Buffer, plumbing: ReadonlySet<string>, url: string | undefined): Buffer {
  const page = finishPage(body.toString(), plumbing)
  if (page.kind === 'strange') console.warn(`${url} keeps the framework: ${page.reason}.`)
  return page.kind === 'finished' ? Buffer.from(page.html) : body
}

function fail(error: unknown, { url }: IncomingMessage, response: ServerResponse): void {
  console.error(`${url} could not be answered.`, error)
  if (response.headersSent) response.destroy()
  else response.writeHead(500, { 'content-type': 'text/plain' }).end('Internal server error')
}

function headerOf(response: ServerResponse, name: string): string | undefined {
  const value = response.getHeader(name)
  return value === undefined ? undefined : String(value)
}
