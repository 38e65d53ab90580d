import { SITEMAP_INDEX_PATH, absoluteUrl, searchPath } from '@/lib/urls/paths'

/** `robots.txt`: everything may be read but answers to searches, of which there is no end. */
export function renderRobots(langs: readonly string[], siteUrl: string): string {
  const hidden = ['/api/', ...langs.map(searchPath)]
  return [
    'User-agent: *',
    ...hidden.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${absoluteUrl(SITEMAP_INDEX_PATH, siteUrl)}`,
    '',
  ].join('\n')
}
