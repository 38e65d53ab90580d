import { findContentFile, findStaticFile, readServedFile } from '@/lib/content/read-static-file'
import { readerTime } from '@/lib/queries/page-request'
import { getPictureFile } from '@/lib/queries/pictures'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { contentDir } from '@/lib/site/environment'

/* `content/static/**` and the pictures beside articles on the Node host; `proxy.ts` leads requests here. An export copies the files instead. */

export async function GET(_: Request, { params }: { params: Promise<{ path: string[] }> }) {
  // Unlike those of pages, the parameters of route handlers arrive decoded.
  const { path } = await params
  const file = readServedFile(findStaticFile(contentDir(), path) ?? findPicture(path))
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

function findPicture(path: readonly string[]): string | undefined {
  const file = getPictureFile(takeSnapshot(readerTime()), path)
  return file === undefined ? undefined : findContentFile(contentDir(), file.split('/'))
}
