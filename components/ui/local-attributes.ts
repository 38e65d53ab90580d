import type { LocalPicture } from '@/lib/queries/pictures'

/** The places in which pictures stand. */
export type PictureSlot = 'article' | 'body' | 'card' | 'lead' | 'row'

/** How wide a picture is in each place, told to the browser before it has read the styles; `app/styles.css` decides. */
const SIZES: Readonly<Record<PictureSlot, string>> = {
  article: '(min-width: 60rem) 45rem, 100vw',
  body: '(min-width: 60rem) 45rem, 100vw',
  card: '(min-width: 60rem) 22rem, (min-width: 40rem) 50vw, 100vw',
  lead: '(min-width: 60rem) 26rem, (min-width: 40rem) 56vw, 100vw',
  row: '(min-width: 46rem) 12rem, 26vw',
}

/** What an `img` says of a picture of the newsroom: its size, so that nothing jumps, and other widths. Nothing of others. */
export function localAttributes(
  picture: LocalPicture | undefined,
  slot: PictureSlot,
): Pick<React.ComponentProps<'img'>, 'width' | 'height' | 'srcSet' | 'sizes'> {
  if (!picture?.width) return {}
  const { width, height, srcSet } = picture
  return { width, height, ...(srcSet ? { srcSet, sizes: SIZES[slot] } : {}) }
}
