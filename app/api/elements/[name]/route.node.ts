import { readElements } from '@/lib/publish/elements-file'

/* The elements on the Node host; `proxy.ts` leads requests here. An export holds the file. */

export async function GET(_: Request, { params }: { params: Promise<{ name: string }> }) {
  const script = readElements((await params).name)
  if (script === undefined) return new Response('Not found', { status: 404 })
  return new Response(script, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
  })
}
