import { lstatSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.zip': 'application/zip',
}

/** Where a file below `static/` is; `undefined` when there is none, or when the way there leaves the folder. */
export function findStaticFile(contentRoot: string, segments: readonly string[]): string | undefined {
  return segments.length === 0 ? undefined : findContentFile(contentRoot, ['static', ...segments])
}

/** The same for any file of the newsroom; which of them readers may have is for the caller to say. */
export function findContentFile(contentRoot: string, segments: readonly string[]): string | undefined {
  if (segments.length === 0 || segments.some((segment) => segment.startsWith('.') || /[/\\\0]/.test(segment)))
    return undefined
  const file = path.join(contentRoot, ...segments)
  try {
    // A link anywhere on the way would show files that are not the newsroom's.
    const isInside = realpathSync(file) === path.join(realpathSync(contentRoot), ...segments)
    return isInside && lstatSync(file).isFile() ? file : undefined
  } catch {
    return undefined
  }
}

/** A file with its media type; `undefined` when there is none. */
export function readServedFile(file: string | undefined): { bytes: Buffer; type: string } | undefined {
  if (file === undefined) return undefined
  return {
    bytes: readFileSync(/* turbopackIgnore: true */ file),
    type: TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
  }
}
