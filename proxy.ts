import { NextResponse, type NextRequest } from 'next/server'
import { findStaticFile } from '@/lib/content/read-static-file'
import { getAliasTarget } from '@/lib/queries/aliases'
import { findMachineFile } from '@/lib/feeds/machine-files'
import { readerTime, requestForPath, type PageRequest } from '@/lib/queries/page-request'
import { getPage } from '@/lib/queries/pages'
import { getPictureFile, getVariantOf } from '@/lib/queries/pictures'
import { takeSnapshot, type Snapshot } from '@/lib/queries/snapshot'
import { contentDir } from '@/lib/site/environment'
import { isFreePath, toRenderedPath } from '@/lib/urls/free-address'
import {
  ELEMENTS_SEGMENT,
  notFoundPath,
  SUGGESTIONS_PATH,
  toLangKey,
  toPath,
  toSegments,
  VARIANTS_SEGMENT,
} from '@/lib/urls/paths'

/*
 * Stands before the Node host and refuses unknown addresses before anything is rendered: Next would store each of them as a
 * page of its own, and random addresses would fill the disk (tried: 3,000 of them left 96 MB). An export has no such guard and needs none.
 */

export const config = { matcher: ['/((?!_next/|favicon\\.svg$).*)'] }

const MAX_PATH_LENGTH = 2000

export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl
  if (pathname.length > MAX_PATH_LENGTH) return new NextResponse('The address is too long.', { status: 414 })
  const segments = toSegments(pathname)
  if (!segments) return new NextResponse('The address is malformed.', { status: 400 })
  if (segments.length === 0) return NextResponse.next()

  const snapshot = takeSnapshot(readerTime())
  if (segments[0] === 'api') return isOwnRoute(segments) ? NextResponse.next() : notFound(request, snapshot, segments)
  if (segments[0] === VARIANTS_SEGMENT && segments.length === 2 && getVariantOf(snapshot, segments[1] ?? ''))
    return NextResponse.rewrite(new URL(`/api/pictures/${segments[1]}`, request.url))
  if (segments[0] === ELEMENTS_SEGMENT && segments.length === 2)
    return NextResponse.rewrite(new URL(`/api/elements/${segments[1]}`, request.url))
  if (pathname === SUGGESTIONS_PATH) return NextResponse.rewrite(new URL('/api/suggestions', request.url))
  const page = findPage(snapshot, pathname)
  if (page) return servePage(request, page)
  if (findStaticFile(contentDir(), segments) ?? getPictureFile(snapshot, segments))
    return NextResponse.rewrite(new URL(`/api/static${pathname}`, request.url))
  if (!pathname.endsWith('/') && findMachineFile(snapshot, segments))
    return NextResponse.rewrite(new URL(`/api/machines${pathname}`, request.url))

  const target = getAliasTarget(snapshot, segments)
  if (target) return redirectTo(request, target)

  const lower = toPath(segments.map((segment) => segment.toLowerCase()))
  if (lower !== pathname && findPage(snapshot, lower)) return redirectTo(request, lower)
  return notFound(request, snapshot, segments)
}

/** The page of the site at `path`; the 404 page is none to ask for. */
function findPage(snapshot: Snapshot, path: string): PageRequest | undefined {
  const page = requestForPath(snapshot, path)
  return page && page.address.kind !== 'not-found' && getPage(page) ? page : undefined
}

/** Pages end in a slash, articles that `url` has made a file do not. */
function servePage(request: NextRequest, { path, language }: PageRequest): NextResponse {
  const { pathname } = request.nextUrl
  const isFile = !path.endsWith('/')
  if (pathname.endsWith('/') === isFile) return redirectTo(request, isFile ? path : `${pathname}/`)
  if (!isFreePath(path, language.tag)) return NextResponse.next()
  return NextResponse.rewrite(new URL(toRenderedPath(path, language.tag), request.url))
}

/** Routes that answer machines. */
function isOwnRoute(segments: readonly string[]): boolean {
  return ['static', 'pictures', 'elements', 'search'].includes(segments[1] ?? '')
}

function redirectTo(request: NextRequest, path: string): NextResponse {
  return NextResponse.redirect(new URL(path + request.nextUrl.search, request.url), 308)
}

function notFound(request: NextRequest, snapshot: Snapshot, segments: readonly string[]): NextResponse {
  const language = snapshot.site.languages.find(({ tag }) => toLangKey(tag) === segments[0]?.toLowerCase())
  const path = notFoundPath(language?.tag ?? snapshot.site.defaultLanguage)
  return NextResponse.rewrite(new URL(path, request.url), { status: 404 })
}
