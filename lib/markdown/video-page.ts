/** The players that articles embed, and the page on which a reader can watch the same video. */
const PLAYERS: readonly { readonly hosts: readonly string[]; readonly toPage: (player: URL) => string | undefined }[] =
  [
    {
      hosts: ['youtube.com', 'www.youtube.com', 'm.youtube.com', 'youtube-nocookie.com', 'www.youtube-nocookie.com'],
      toPage: toYouTube,
    },
    { hosts: ['player.bilibili.com', 'www.bilibili.com'], toPage: toBilibili },
    { hosts: ['player.vimeo.com'], toPage: toVimeo },
  ]

/** The page of the video that an `iframe` would have played, or `undefined` when it is not a known player. */
export function videoPageOf(src: string): string | undefined {
  const player = URL.parse(src.trim().replace(/^\/\//, 'https://'))
  if (!player || !/^https?:$/.test(player.protocol) || player.username !== '' || player.port !== '') return undefined
  return PLAYERS.find(({ hosts }) => hosts.includes(player.hostname))?.toPage(player)
}

function toYouTube({ pathname, searchParams }: URL): string | undefined {
  const list = searchParams.get('list')
  if (pathname === '/embed/videoseries' && list && /^[\w-]{10,64}$/.test(list))
    return `https://www.youtube.com/playlist?list=${list}`
  const id = /^\/embed\/([\w-]{11})$/.exec(pathname)?.[1]
  return id && `https://www.youtube.com/watch?v=${id}`
}

function toBilibili({ pathname, searchParams }: URL): string | undefined {
  if (!/^\/(blackboard\/html5mobile)?player\.html$/.test(pathname)) return undefined
  const bvid = searchParams.get('bvid')
  if (bvid && /^BV[\da-zA-Z]{10}$/.test(bvid)) return `https://www.bilibili.com/video/${bvid}/`
  const aid = searchParams.get('aid')
  return aid && /^\d{1,16}$/.test(aid) ? `https://www.bilibili.com/video/av${aid}/` : undefined
}

function toVimeo({ pathname }: URL): string | undefined {
  const id = /^\/video\/(\d{1,12})$/.exec(pathname)?.[1]
  return id && `https://vimeo.com/${id}`
}
