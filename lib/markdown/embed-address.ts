/** A video or post that readers are offered as a link; nothing of it is loaded. */
export interface Embed {
  readonly service: EmbedService
  readonly id: string
  /** Its page, on which a reader can watch or read it. */
  readonly url: string
}

export type EmbedService = keyof typeof EMBED_SERVICES

/** The services by the name of their shortcode: what they are called, and where their pages are. */
export const EMBED_SERVICES = {
  youtube: {
    name: 'YouTube',
    isVideo: true,
    page: /^https:\/\/www\.youtube\.com\/watch\?v=([\w-]{11})(?:&t=\d{1,6})?$/,
  },
  vimeo: { name: 'Vimeo', isVideo: true, page: /^https:\/\/vimeo\.com\/(\d{1,12})$/ },
  bilibili: {
    name: 'Bilibili',
    isVideo: true,
    page: /^https:\/\/www\.bilibili\.com\/video\/(BV[\da-zA-Z]{10}|av\d{1,16})\/$/,
  },
  gist: { name: 'GitHub Gist', isVideo: false, page: /^https:\/\/gist\.github\.com\/([\w-]{1,39}\/[\da-f]{5,40})$/ },
  x: { name: 'X', isVideo: false, page: /^https:\/\/x\.com\/(\w{1,20}\/status\/\d{1,20})$/ },
  instagram: { name: 'Instagram', isVideo: false, page: /^https:\/\/www\.instagram\.com\/p\/([\w-]{5,64})\/$/ },
} as const

/** What is at this address; only addresses of the very form that `embedOf…` functions make are known. */
export function embedAt(url: string): Embed | undefined {
  for (const [service, { page }] of Object.entries(EMBED_SERVICES)) {
    const id = page.exec(url)?.[1]
    if (id !== undefined) return { service: service as EmbedService, id, url }
  }
  return undefined
}
