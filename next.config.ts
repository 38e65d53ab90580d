import path from 'node:path'
import type { NextConfig } from 'next'
import { buildDir, exportDir, isStaticExport } from './lib/site/environment'

/*
 * One code base, two deployments. `NEWS_OUTPUT=export` (set by `npm run export`) makes a static export; otherwise it is the
 * Node host. A route that only one of them has says so in its file name: `page.node.tsx`, `page.export.tsx`, `route.node.ts`.
 */
const isExport = isStaticExport()

const config: NextConfig = {
  ...(isExport ? { output: 'export' } : {}),
  // No page asks for another as data, so the name of a build has nothing to tell apart; a fixed one gives equal exports.
  ...(isExport ? { generateBuildId: () => 'export' } : {}),
  // Kept apart so that an export never disturbs a running host. In an export `distDir` is where the pages go.
  distDir: isExport ? exportDir() : buildDir(),
  pageExtensions: isExport ? ['tsx', 'ts', 'export.tsx', 'export.ts'] : ['tsx', 'ts', 'node.tsx', 'node.ts'],
  trailingSlash: true,
  // `proxy.ts` adds missing slashes: Next would take them away where an address ends like a file (`/news/v1.2/`).
  skipTrailingSlashRedirect: true,
  poweredByHeader: false,
  // The Node host keeps its pages itself, finished and compressed.
  ...(isExport ? {} : { cacheHandler: path.resolve('lib/host/no-page-cache.mjs'), cacheMaxMemorySize: 0 }),
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
