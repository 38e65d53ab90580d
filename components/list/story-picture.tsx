import { localAttributes, type PictureSlot } from '@/components/ui/local-attributes'
import type { ArticleSummary } from '@/lib/queries/article-summary'

/** The picture of a story in a list. Decoration: the headline beside it says what it is about. */
export function StoryPicture({ article, slot }: { article: ArticleSummary; slot: PictureSlot }) {
  const isFirst = slot === 'lead'
  const label = article.source?.name ?? article.categories[0]?.name ?? ''
  return (
    <div className="picture" data-label={label}>
      <img
        data-label={label}
        src={article.thumbnail}
        {...localAttributes(article.localThumbnail, slot)}
        alt=""
        loading={isFirst ? 'eager' : 'lazy'}
        fetchPriority={isFirst ? 'high' : undefined}
        decoding="async"
        referrerPolicy="no-referrer"
      />
    </div>
  )
}
