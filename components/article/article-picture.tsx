import { localAttributes } from '@/components/ui/local-attributes'
import type { LocalPicture } from '@/lib/queries/pictures'

/** The picture above the text; nothing without one. Articles bring no words for it, so it is decoration. */
export function ArticlePicture({
  src,
  local,
  label,
}: {
  src: string
  local?: LocalPicture | undefined
  label: string
}) {
  if (src === '') return null
  return (
    <figure className="picture mb-7 aspect-16/9" data-label={label}>
      <img
        data-label={label}
        src={src}
        {...localAttributes(local, 'article')}
        alt=""
        loading="eager"
        fetchPriority="high"
        decoding="async"
        referrerPolicy="no-referrer"
      />
    </figure>
  )
}
