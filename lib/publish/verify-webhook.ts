import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** A webhook as it has arrived. */
export interface Webhook {
  /** With names in lower case, as Node has them. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: Buffer
}

/** Deliveries that GitLab has signed with their time are taken for so long, milliseconds. */
const TOLERANCE_MS = 300_000

/**
 * Whether a webhook comes from somebody who knows the secret: GitHub, Gitea, Forgejo or GitLab. Every proof that it brings has to
 * be right, so a wrong one cannot be made up for by another; without any it is refused.
 * @param now milliseconds
 */
export function isGenuine(webhook: Webhook, secret: string, now: number): boolean {
  const checks = Object.entries(PROOFS).flatMap(([name, check]) => {
    const value = webhook.headers[name]
    return value === undefined ? [] : [typeof value === 'string' && check(value, webhook, secret, now)]
  })
  return checks.length > 0 && checks.every(Boolean)
}

type Check = (value: string, webhook: Webhook, secret: string, now: number) => boolean

const PROOFS: Readonly<Record<string, Check>> = {
  'x-hub-signature-256': (value, { body }, secret) => isEqual(value, `sha256=${hmac(secret, body).toString('hex')}`),
  'x-gitea-signature': (value, { body }, secret) => isEqual(value, hmac(secret, body).toString('hex')),
  'x-forgejo-signature': (value, { body }, secret) => isEqual(value, hmac(secret, body).toString('hex')),
  'x-gitlab-token': (value, _, secret) => isEqual(value, secret),
  'webhook-signature': (value, webhook, secret, now) => isStandard(value, webhook, secret, now),
}

/** https://www.standardwebhooks.com: several signatures may stand side by side while a secret is changed. */
function isStandard(value: string, { headers, body }: Webhook, secret: string, now: number): boolean {
  const id = headers['webhook-id']
  const timestamp = headers['webhook-timestamp']
  if (typeof id !== 'string' || typeof timestamp !== 'string' || !/^\d{1,12}$/.test(timestamp)) return false
  if (Math.abs(now - Number(timestamp) * 1000) > TOLERANCE_MS) return false
  const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice('whsec_'.length), 'base64') : secret
  const expected = `v1,${hmac(key, Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body])).toString('base64')}`
  return value
    .split(' ')
    .slice(0, 10)
    .some((each) => isEqual(each, expected))
}

function hmac(key: string | Buffer, body: Buffer): Buffer {
  return createHmac('sha256', key).update(body).digest()
}

/** In a time that tells nothing of where the two differ, nor of the length of the secret. */
function isEqual(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

/** What a webhook tells: the ref that was pushed; `undefined` when it is about something else, such as a first greeting. */
export function refOfWebhook({ headers, body }: Webhook): string | undefined {
  const type = headers['content-type']
  const isForm = typeof type === 'string' && type.startsWith('application/x-www-form-urlencoded')
  try {
    const payload: unknown = JSON.parse(
      isForm ? (new URLSearchParams(body.toString()).get('payload') ?? '') : body.toString(),
    )
    const ref = typeof payload === 'object' && payload !== null && 'ref' in payload ? payload.ref : undefined
    return typeof ref === 'string' ? ref : undefined
  } catch {
    return undefined
  }
}
