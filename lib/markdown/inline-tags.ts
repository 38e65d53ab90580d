const TAGS =
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q rb ruby s samp small span strike strong sub sup time u var wbr'

/** Elements within a line of text; all others end it. */
export const INLINE_TAGS: ReadonlySet<string> = new Set(TAGS.split(' '))
