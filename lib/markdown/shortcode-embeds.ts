import { embedAt, type Embed } from './embed-address'
import { argument, type Shortcode } from './shortcode'

/** The page that each shortcode means; what comes of the arguments is checked as a whole, by `embedAt`. */
const PAGES: Readonly<Record<string, (shortcode: Shortcode) => string>> = {
  youtube: (shortcode) => {
    const start = argument(shortcode, 'start')
    const time = /^[1-9]\d{0,5}$/.test(start) ? `&t=${start}` : ''
    return `https://www.youtube.com/watch?v=${argument(shortcode, 'id', 0)}${time}`
  },
  vimeo: (shortcode) => `https://vimeo.com/${argument(shortcode, 'id', 0)}`,
  bilibili: (shortcode) => {
    const id = argument(shortcode, 'bvid') || argument(shortcode, 'aid') || argument(shortcode, 'id', 0)
    return `https://www.bilibili.com/video/${/^\d+$/.test(id) ? 'av' : ''}${id}/`
  },
  gist: (shortcode) => `https://gist.github.com/${argument(shortcode, 'user', 0)}/${argument(shortcode, 'id', 1)}`,
  x: toPost,
  tweet: toPost,
  twitter: toPost,
  instagram: (shortcode) => `https://www.instagram.com/p/${argument(shortcode, 'id', 0)}/`,
}

/** Old articles give only the number of a post; `i` leads to it whoever wrote it. */
function toPost(shortcode: Shortcode): string {
  const id = argument(shortcode, 'id', shortcode.positional.length > 1 ? 1 : 0)
  const user = argument(shortcode, 'user', shortcode.positional.length > 1 ? 0 : -1)
  return `https://x.com/${user || 'i'}/status/${id}`
}

export function isEmbedName(name: string): boolean {
  return Object.hasOwn(PAGES, name)
}

/** What the shortcode embeds; `undefined` when its arguments name no video or post. */
export function embedOf(shortcode: Shortcode): Embed | undefined {
  return isEmbedName(shortcode.name) ? embedAt(PAGES[shortcode.name]!(shortcode)) : undefined
}
