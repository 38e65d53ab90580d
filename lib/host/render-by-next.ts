import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { finishPage } from '@/lib/publish/finish-page'
import { holdBody } from './hold-body'
import type { Renderer } from './page-desk'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * A renderer that asks Next for pages, as if a reader had come, and takes the framework out of those that do without.
 * @param plumbing see `listFrameworkModules`
 */
export function renderByNext(handle: Handler, host: string, plumbing: ReadonlySet<string>): Renderer {
  return async (path) => {
    const { status, html } = await ask(handle, host, path)
    if (status !== 200) return undefined
    const page = finishPage(html, plumbing)
    if (page.kind === 'strange') console.warn(`${path} keeps the framework: ${page.reason}.`)
    return page.html
  }
}

function ask(handle: Handler, host: string, path: string): Promise<{ status: number; html: string }> {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { method: 'GET', url: path, headers: { host, accept: 'text/html' } })
  request.push(null)
  const response = new ServerResponse(request)
  return new Promise((resolve, reject) => {
    holdBody(
      response,
      () => true,
      (body) => resolve({ status: response.statusCode, html: body.toString() }),
    )
    handle(request, response).catch(reject)
  })
}
