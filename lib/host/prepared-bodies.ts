import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Encoding } from './negotiate'

/** A body as it is sent: finished once, compressed once in each way that a reader has asked for. */
export interface PreparedBody {
  readonly etag: string
  inEncoding(encoding: Encoding): Promise<Buffer>
}

/** Below this, headers weigh more than what compressing saves. */
const WORTH_COMPRESSING = 512
/** The middle of what brotli can do: half the time of the best levels for a few bytes more. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

const compress = {
  br: (body: Buffer) => promisify(brotliCompress)(body, BROTLI),
  gzip: promisify<Buffer, Buffer>(gzip),
}

/** Keeps what was prepared for the bodies seen last, up to so many bytes. */
export class PreparedBodies {
  readonly #entries = new Map<string, Entry>()
  #bytes = 0

  constructor(private readonly maxBytes: number) {}

  /**
   * The prepared form of `body`. What `finish` makes of it must depend on the body and on `kind` alone.
   * @param kind tells apart what is done to bodies
   */
  get(body: Buffer, kind: string, finish: (body: Buffer) => Buffer): PreparedBody {
    const key = `${kind} ${digest(body)}`
    const known = this.#entries.get(key)
    const entry = known ?? new Entry(finish(body), (bytes) => this.#grow(key, bytes))
    // The last one used is the last one to go.
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    if (!known) this.#grow(key, entry.bytes)
    return entry
  }

  /** How many bytes are kept. */
  get bytes(): number {
    return this.#bytes
  }

  #grow(key: string, bytes: number): void {
    // It may have been let go while it was being compressed.
    if (!this.#entries.has(key)) return
    this.#bytes += bytes
    for (const [oldest, entry] of this.#entries) {
      if (this.#bytes <= this.maxBytes) return
      this.#entries.delete(oldest)
      this.#bytes -= entry.bytes
    }
  }
}

class Entry implements PreparedBody {
  readonly etag: string
  bytes: number
  readonly #compressed = new Map<Encoding, Promise<Buffer>>()

  constructor(
    private readonly body: Buffer,
    private readonly grow: (bytes: number) => void,
  ) {
    this.bytes = body.length
    // Weak: the same page in another encoding has other bytes.
    this.etag = `W/"${digest(body).slice(0, 22)}"`
  }

  inEncoding(encoding: Encoding): Promise<Buffer> {
    if (encoding === 'identity' || this.body.length < WORTH_COMPRESSING) return Promise.resolve(this.body)
    const known = this.#compressed.get(encoding)
    if (known) return known
    const made = compress[encoding](this.body).then((bytes) => {
      this.bytes += bytes.length
      this.grow(bytes.length)
      return bytes
    })
    this.#compressed.set(encoding, made)
    return made
  }
}

function digest(body: Buffer): string {
  return createHash('sha256').update(body).digest('base64url')
}
