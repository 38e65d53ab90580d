import path from 'node:path'
import type { NextConfig } from 'next'
import { buildDir } from './lib/site/environment'

/*
 * Next serves the Node host and `npm run dev`; an export is pressed without it (`lib/press`). What only the Node host has says so in its
 * file name: `page.node.tsx`, `route.node.ts`.
 */
const config: NextConfig = {
  distDir: buildDir(),
  pageExtensions: ['tsx', 'ts', 'node.tsx', 'node.ts'],
  trailingSlash: true,
  // `proxy.ts` adds missing slashes: Next would take them away where an address ends like a file (`/news/v1.2/`).
  skipTrailingSlashRedirect: true,
  poweredByHeader: false,
  // The Node host keeps its pages itself, finished and compressed.
  cacheHandler: path.resolve('lib/host/no-page-cache.mjs'),
  cacheMaxMemorySize: 0,
  // `lib/host` compresses what it sends, and knows by what it sends whether the reader has it.
  compress: false,
  generateEtags: false,
  // All of a page's head comes with the page, for every reader: what comes later would need the framework to be put in place.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  typedRoutes: false,
  // `npm test` and the editor check types and style; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  experimental: { globalNotFound: true, cpus: 2 },
}

export default config
