import { NextResponse, type NextRequest } from 'next/server'
import { findDestination } from '@/lib/publish/find-destination'
import { readerTime } from '@/lib/queries/page-request'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { notFoundPath } from '@/lib/urls/paths'

/*
 * Stands before the routes of Next and refuses unknown addresses before anything is rendered: Next would store each of them as a
 * page of its own, and random addresses would fill the disk (tried: 3,000 of them left 96 MB). An export has no such guard and needs none.
 */

export const config = { matcher: ['/((?!_next/|favicon\\.svg$).*)'] }

export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl
  const found = findDestination(takeSnapshot(readerTime()), pathname)
  const here = (path: string) => new URL(path, request.url)
  switch (found.kind) {
    case 'page':
    case 'route':
      return found.route === pathname ? NextResponse.next() : NextResponse.rewrite(here(found.route))
    case 'redirect':
      return NextResponse.redirect(here(found.path + search), 308)
    case 'refused':
      return new NextResponse(found.text, { status: found.status })
    case 'not-found':
      return NextResponse.rewrite(here(notFoundPath(found.lang)), { status: 404 })
  }
}
