/** The picture above the text; nothing without one. Articles bring no words for it, so it is decoration. */
export function ArticlePicture({ src, label }: { src: string; label: string }) {
  if (src === '') return null
  return (
    <figure className="picture mb-7 aspect-16/9" data-label={label}>
      <img
        data-label={label}
        src={src}
        alt=""
        loading="eager"
        fetchPriority="high"
        decoding="async"
        referrerPolicy="no-referrer"
      />
    </figure>
  )
}
