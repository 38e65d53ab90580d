import { readStaticFile } from '@/lib/content/read-static-file'
import { contentDir } from '@/lib/site/environment'

/* `content/static/**` on the Node host; `proxy.ts` leads requests here. An export copies the files instead. */

export async function GET(_: Request, { params }: { params: Promise<{ path: string[] }> }) {
  // Unlike those of pages, the parameters of route handlers arrive decoded.
  const file = readStaticFile(contentDir(), (await params).path)
  if (!file) return new Response('Not found', { status: 404 })
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': file.type,
      'cache-control': 'public, max-age=3600',
      'x-content-type-options': 'nosniff',
      // A drawing may hold scripts; opened by itself it must not run them on this origin.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  })
}
