import { NextResponse, type NextRequest } from 'next/server'
import { findStaticFile } from '@/lib/content/read-static-file'
import { readerTime, requestForPath } from '@/lib/queries/page-request'
import { getPage } from '@/lib/queries/pages'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { contentDir } from '@/lib/site/environment'
import { notFoundPath, toLangKey, toSegments } from '@/lib/urls/paths'

/*
 * Stands before the Node host and refuses unknown addresses before anything is rendered: Next would store each of them as a
 * page of its own, and random addresses would fill the disk (design decision 11). An export has no such guard and needs none.
 */

export const config = { matcher: ['/((?!_next/|api/|favicon).*)'] }

const MAX_PATH_LENGTH = 2000

export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl
  if (pathname.length > MAX_PATH_LENGTH) return new NextResponse('The address is too long.', { status: 414 })
  const segments = toSegments(pathname)
  if (!segments) return new NextResponse('The address is malformed.', { status: 400 })
  if (segments.length === 0) return NextResponse.next()

  const snapshot = takeSnapshot(readerTime())
  const page = requestForPath(snapshot, pathname)
  if (page && page.address.kind !== 'not-found' && getPage(page)) return NextResponse.next()
  if (findStaticFile(contentDir(), segments)) return NextResponse.rewrite(new URL(`/api/static${pathname}`, request.url))

  const lower = pathname.toLowerCase()
  const lowerPage = lower === pathname ? undefined : requestForPath(snapshot, lower)
  if (lowerPage && getPage(lowerPage)) return NextResponse.redirect(new URL(lower + request.nextUrl.search, request.url), 308)

  const language = snapshot.site.languages.find(({ tag }) => toLangKey(tag) === segments[0]?.toLowerCase())
  const path = notFoundPath(language?.tag ?? snapshot.site.defaultLanguage)
  return NextResponse.rewrite(new URL(path, request.url), { status: 404 })
}
