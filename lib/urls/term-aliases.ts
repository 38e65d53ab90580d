import { toTermSlug } from './slug'

/**
 * Other addresses under which links to a term may be found, as decoded segments: the one that Hugo (≥ 0.123) gives the term,
 * and the one that Mainroad's templates link to. Without the term's own address.
 */
export function termAliasSegments(name: string): readonly (readonly string[])[] {
  const lower = name.normalize('NFC').trim().toLowerCase()
  const hugo = lower.replace(/\s/gu, '-').replace(/[^\p{L}\p{N}\p{M}./_#+~@-]/gu, '')
  const mainroad = hugo.replace(/[#/]/g, '').replace(/-+/g, '-').replace(/^-|-$/g, '')
  const forms = [hugo.split('/').filter(Boolean), [mainroad]]
  const own = toTermSlug(name)
  return forms.filter(
    (segments) =>
      segments.join('/') !== own && segments.length > 0 && segments.every((each) => each !== '' && !/^\.+$/.test(each)),
  )
}
