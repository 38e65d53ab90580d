import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { isGenuine, refOfWebhook } from '@/lib/publish/verify-webhook'

const SECRET = 'a secret of the newsroom'
const NOW = Date.parse('2026-04-01T00:00:00Z')
const BODY = Buffer.from('{"ref":"refs/heads/main","commits":[]}')

function hex(body = BODY, secret = SECRET): string {
  return createHmac('sha256', secret).update(body).digest('hex')
}

function genuine(headers: Record<string, string>, body = BODY): boolean {
  return isGenuine({ headers, body }, SECRET, NOW)
}

function standard(seconds: number, key: string | Buffer = SECRET): Record<string, string> {
  const signature = createHmac('sha256', key).update(`id-1.${seconds}.${BODY.toString()}`).digest('base64')
  return { 'webhook-id': 'id-1', 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,AAAA v1,${signature}` }
}

test('the signatures of all forges are taken', () => {
  expect(genuine({ 'x-hub-signature-256': `sha256=${hex()}` })).toBe(true)
  expect(genuine({ 'x-gitea-signature': hex() })).toBe(true)
  expect(genuine({ 'x-forgejo-signature': hex(), 'x-gitea-signature': hex() })).toBe(true)
  expect(genuine({ 'x-gitlab-token': SECRET })).toBe(true)
  expect(genuine(standard(NOW / 1000 - 200))).toBe(true)
})

test('a signing token of GitLab is used as its standard has it', () => {
  const secret = `whsec_${Buffer.from('a key of the newsroom').toString('base64')}`
  const headers = standard(NOW / 1000, Buffer.from('a key of the newsroom'))
  expect(isGenuine({ headers, body: BODY }, secret, NOW)).toBe(true)
})

test('what is not signed, wrongly signed or signed in an older way is refused', () => {
  const wrong: Record<string, string>[] = [
    {},
    { 'x-hub-signature-256': '' },
    { 'x-hub-signature-256': hex() },
    { 'x-hub-signature-256': `SHA256=${hex()}` },
    { 'x-hub-signature-256': `sha256=${hex().toUpperCase()}` },
    { 'x-hub-signature-256': `sha256=${hex().slice(0, 40)}` },
    { 'x-hub-signature-256': `sha256=${hex(BODY, '')}` },
    { 'x-hub-signature': `sha1=${createHmac('sha1', SECRET).update(BODY).digest('hex')}` },
    { 'x-gitea-signature': `sha256=${hex()}` },
    { 'x-gitlab-token': '' },
    { 'x-gitlab-token': `${SECRET} ` },
    { authorization: `Bearer ${SECRET}` },
  ]
  for (const headers of wrong) expect(genuine(headers), JSON.stringify(headers)).toBe(false)
  expect(genuine({ 'x-hub-signature-256': `sha256=${hex()}` }, Buffer.concat([BODY, Buffer.from(' ')]))).toBe(false)
})

test('a right proof does not make up for a wrong one', () => {
  expect(genuine({ 'x-gitlab-token': SECRET, 'x-hub-signature-256': 'sha256=00' })).toBe(false)
})

test('a delivery that was signed long ago or in the future is refused', () => {
  expect(genuine(standard(NOW / 1000 - 301))).toBe(false)
  expect(genuine(standard(NOW / 1000 + 301))).toBe(false)
  expect(genuine({ ...standard(NOW / 1000), 'webhook-timestamp': String(NOW / 1000 - 1) })).toBe(false)
  expect(genuine({ 'webhook-signature': standard(NOW / 1000)['webhook-signature'] ?? '' })).toBe(false)
})

test('the ref is found in JSON and in a form, and nowhere else', () => {
  const form = Buffer.from(`payload=${encodeURIComponent(BODY.toString())}`)
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  expect(refOfWebhook({ headers: {}, body: BODY })).toBe('refs/heads/main')
  expect(refOfWebhook({ headers, body: form })).toBe('refs/heads/main')
  for (const body of ['{"zen":"Keep it logically awesome."}', 'no JSON', '', 'null', '{"ref":["refs/heads/main"]}'])
    expect(refOfWebhook({ headers: {}, body: Buffer.from(body) }), body).toBeUndefined()
})
