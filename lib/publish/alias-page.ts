import { absoluteUrl } from '@/lib/urls/paths'

/**
 * The page that an export has at an address which leads elsewhere: a redirect that needs no server, kept out of search engines,
 * as Hugo makes it.
 */
export function renderAliasPage(target: string, siteUrl: string): string {
  const href = escapeAttribute(target)
  return (
    `<!doctype html><html><head><meta charset="utf-8"><title>${href}</title>` +
    `<link rel="canonical" href="${escapeAttribute(absoluteUrl(target, siteUrl))}"><meta name="robots" content="noindex">` +
    `<meta http-equiv="refresh" content="0; url=${href}"></head><body><a href="${href}">${href}</a></body></html>\n`
  )
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
