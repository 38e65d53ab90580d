import { findContentFile } from '@/lib/content/read-static-file'
import { getVariant } from '@/lib/pictures/make-variant'
import { readerTime } from '@/lib/queries/page-request'
import { getVariantOf } from '@/lib/queries/pictures'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { contentDir } from '@/lib/site/environment'

/* Pictures in other widths on the Node host, made when first asked for; `proxy.ts` leads requests here. An export holds them. */

export async function GET(_: Request, { params }: { params: Promise<{ name: string }> }) {
  const wanted = getVariantOf(takeSnapshot(readerTime()), (await params).name)
  const file = wanted && findContentFile(contentDir(), wanted.file.split('/'))
  if (!wanted || file === undefined) return new Response('Not found', { status: 404 })
  const variant = await getVariant(file, wanted.hash, wanted.width).catch(() => undefined)
  if (!variant) return new Response('Busy', { status: 503, headers: { 'retry-after': '5' } })
  if ('fault' in variant) {
    // The picture itself: browsers show of it what can be shown.
    console.warn(`${wanted.file}: ${variant.fault}`)
    return new Response(null, {
      status: 307,
      headers: { location: wanted.path, 'cache-control': 'public, max-age=600' },
    })
  }
  return new Response(new Uint8Array(variant.bytes), {
    headers: {
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
  })
}
