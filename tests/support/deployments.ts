import path from 'node:path'

/*
 * Where the tests put what they build from the demo newsroom. Apart from an operator's own index, build and export.
 */

const BASE = path.join('.cache', 'test')

export const EXPORT_DIR = path.join(BASE, 'out')

/** Where the tests serve both deployments: `TEST_PORT` (4310) and the next one. */
export const EXPORT_PORT = Number(process.env.TEST_PORT ?? 4310)
export const HOST_PORT = EXPORT_PORT + 1

/** The origin that is written into the pages of both deployments. */
export const TEST_SITE_URL = 'https://news.example'

/** Environment of every command that works on the demo newsroom. */
export const demoEnvironment: Readonly<Record<string, string>> = {
  CONTENT_DIR: 'content',
  SITE_URL: TEST_SITE_URL,
  NEWS_CACHE_DIR: BASE,
}

export const hostEnvironment: Readonly<Record<string, string>> = {
  ...demoEnvironment,
  // A name that tsconfig.json knows: Next adds any other to it.
  NEWS_BUILD_DIR: '.next-test',
  PORT: String(HOST_PORT),
}

export const exportEnvironment: Readonly<Record<string, string>> = { ...demoEnvironment, NEWS_BUILD_DIR: EXPORT_DIR }
