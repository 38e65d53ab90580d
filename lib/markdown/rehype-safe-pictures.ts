import type { Element, Root } from 'hast'
import { optionsOf, type OptionsCarrier } from './markdown-options'
import { toSafePicture } from './safe-url'
import { isPicture, replaceElements } from './tree'

const MAX_SIDE = 10_000

/** Alternative texts that name the file or say only that there is a picture. Screen readers do better without. */
const MEANINGLESS_ALT = /^(图片|圖片|图|圖|image|images|picture|photo|img|dsc)?[\s_-]*\d*$/i
const FILE_NAME = /^[^\s/]+\.(jpe?g|png|gif|webp|avif|bmp|svg|tiff?|heic)$/i

/** Drops pictures without a usable address and gives all others the same careful attributes. */
export function rehypeSafePictures() {
  return (tree: Root, file: OptionsCarrier): void => {
    const options = optionsOf(file)
    replaceElements(tree, (node) => {
      if (!isPicture(node)) return undefined
      const written = String(node.properties['src'] ?? '')
      const src = options.localPicture?.(written) ?? toSafePicture(written, options)
      if (src === undefined) return []
      node.properties = { ...sizeOf(node), ...titleOf(node), src, alt: altOf(node), ...LOADING }
      return undefined
    })
  }
}

/** Pictures come from other hosts: they wait until they are needed, and learn nothing about the reader. */
const LOADING = { loading: 'lazy', decoding: 'async', referrerPolicy: 'no-referrer' } as const

function sizeOf({ properties }: Element): Record<string, number> {
  const sides = ['width', 'height'].map((key) => [key, Number(properties[key])] as const)
  return Object.fromEntries(sides.filter(([, side]) => Number.isInteger(side) && side > 0 && side <= MAX_SIDE))
}

function titleOf({ properties }: Element): { title?: string } {
  const title = String(properties['title'] ?? '').trim()
  return title === '' ? {} : { title }
}

function altOf({ properties }: Element): string {
  const alt = String(properties['alt'] ?? '').trim()
  return MEANINGLESS_ALT.test(alt) || FILE_NAME.test(alt) ? '' : alt
}
