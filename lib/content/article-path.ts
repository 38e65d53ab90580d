import { toAliasPath } from './alias-path'
import type { FileDraft } from './file-draft'
import { pathOfPlace } from './place-of-file'
import { wantedUrlPath } from './wanted-url'

/** The address that an article asks for, made of `url`, `slug` or the name of its file. */
export function pathOf({ fields, place, problems, site }: FileDraft): string {
  const languages = site.languages.map(({ tag }) => tag)
  if (fields.url !== undefined && fields.url.trim() !== '') {
    const path = wantedUrlPath(fields.url, place.lang, languages)
    if (path !== undefined) return path
    problems.warnAt(
      'url',
      'url-path',
      '`url` must be a path on this site, such as `/en/about/`.',
      'The address is made from the file name instead.',
    )
  }
  const { path, collides } = pathOfPlace(place, fields.slug ?? '')
  if (collides) {
    const key = fields.slug ? 'slug' : 'title'
    problems.warnAt(
      key,
      'reserved-path',
      'The address would be that of a list of this site.',
      `The article is at ${path}; rename the file or set \`slug\`.`,
    )
  }
  return path
}

/** Earlier addresses, and the one that `url` gave where it could not be had. */
export function aliasesOf({ fields, problems }: FileDraft, path: string): readonly string[] {
  const written = (fields.aliases ?? []).flatMap((alias) => {
    const aliasPath = toAliasPath(alias, path)
    if (aliasPath === undefined)
      problems.warnAt('aliases', 'alias', `\`${alias}\` is not a path on this site.`, 'Write it as `/en/old/address/`.')
    return aliasPath ?? []
  })
  const url = fields.url ? toAliasPath(fields.url, path) : undefined
  return [...new Set([...written, ...(url ? [url] : [])])].filter((alias) => alias !== path && alias !== `${path}/`)
}
