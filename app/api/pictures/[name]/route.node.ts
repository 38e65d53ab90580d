import { findContentFile } from '@/lib/content/read-static-file'
import { getVariant } from '@/lib/pictures/make-variant'
import { readerTime } from '@/lib/queries/page-request'
import { getSuccessorOf, getVariantOf } from '@/lib/queries/pictures'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { contentDir } from '@/lib/site/environment'

/* Pictures in other widths on the Node host, made when first asked for; `proxy.ts` leads requests here. An export holds them. */

export async function GET(_: Request, { params }: { params: Promise<{ name: string }> }) {
  const { name } = await params
  const snapshot = takeSnapshot(readerTime())
  const wanted = getVariantOf(snapshot, name)
  const successor = wanted ? undefined : getSuccessorOf(snapshot, name)
  // Not for long: the file may change again, also back to what it was.
  if (successor !== undefined) return redirect(successor, 60)
  const file = wanted && findContentFile(contentDir(), wanted.file.split('/'))
  if (!wanted || file === undefined) return new Response('Not found', { status: 404 })
  const variant = await getVariant(file, wanted.hash, wanted.width).catch(() => undefined)
  if (!variant) return new Response('Busy', { status: 503, headers: { 'retry-after': '5' } })
  if ('fault' in variant) {
    // The picture itself: browsers show of it what can be shown.
    console.warn(`${wanted.file}: ${variant.fault}`)
    return redirect(wanted.path, 600)
  }
  return new Response(new Uint8Array(variant.bytes), {
    headers: {
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
  })
}

function redirect(location: string, seconds: number): Response {
  return new Response(null, {
    status: 307,
    headers: { location, 'cache-control': `public, max-age=${seconds}` },
  })
}
