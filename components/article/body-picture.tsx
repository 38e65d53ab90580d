import type { ExtraProps } from 'hast-util-to-jsx-runtime'
import type { ComponentProps } from 'react'
import { localAttributes } from '@/components/ui/local-attributes'
import type { LocalPicture, PictureFinder } from '@/lib/queries/pictures'
import { withoutNode } from './article-body'

/** The pictures of a text; those of the newsroom know their size and come in several widths. */
export function bodyPicture(findPicture: PictureFinder | undefined) {
  return function BodyPicture(props: ComponentProps<'img'> & ExtraProps) {
    const picture = typeof props.src === 'string' ? findPicture?.(props.src) : undefined
    // Markdown brings the alternative text along.
    return <img alt="" {...withoutNode(props)} {...(picture ? sizedAttributes(picture, props) : {})} />
  }
}

/** The size that the author has given stays; the other side follows from it. */
function sizedAttributes(picture: LocalPicture, { width, height }: ComponentProps<'img'>) {
  const own = localAttributes(picture, 'body')
  const ratio = (picture.width ?? 0) / (picture.height ?? 1)
  if (!ratio || (!width && !height)) return own
  const wide = Number(width) || Math.round(Number(height) * ratio)
  return {
    ...own,
    width: wide,
    height: Number(height) || Math.round(wide / ratio),
    ...(own.srcSet ? { sizes: `${wide}px` } : {}),
  }
}
