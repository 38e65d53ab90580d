/** An error that a search server answered with. */
export class SearchServerError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
    this.name = 'SearchServerError'
  }
}

const TIMEOUT_MS = 10_000

/** One index on an OpenSearch server: nothing but requests and replies. */
export class OpenSearchIndex {
  readonly #url: string
  readonly #headers: Readonly<Record<string, string>>

  /** @param address of the index, with name and password where the server wants them */
  constructor(address: string) {
    const url = new URL(address)
    const { username, password } = url
    url.username = ''
    url.password = ''
    this.#url = url.href.replace(/\/$/, '')
    const secret = btoa(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`)
    this.#headers = username === '' ? {} : { authorization: `Basic ${secret}` }
  }

  /**
   * Sends a request about the index.
   * @throws {SearchServerError} when the server refuses
   */
  async send(method: 'GET' | 'PUT' | 'POST', path: string, body?: unknown): Promise<unknown> {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const response = await fetch(`${this.#url}${path}`, {
      method,
      headers: {
        ...this.#headers,
        'content-type': typeof body === 'string' ? 'application/x-ndjson' : 'application/json',
      },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body === undefined ? {} : { body: text }),
    })
    const answer = await response.text()
    if (!response.ok)
      throw new SearchServerError(response.status, `${method} ${path}: ${response.status} ${answer.slice(0, 300)}`)
    return JSON.parse(answer) as unknown
  }
}
