import type { ArticleSummary } from '@/lib/queries/article-summary'

/** The picture of a story in a list. Decoration: the headline beside it says what it is about. */
export function StoryPicture({ article, isFirst = false }: { article: ArticleSummary; isFirst?: boolean }) {
  const label = article.source?.name ?? article.categories[0]?.name ?? ''
  return (
    <div className="picture" data-label={label}>
      <img
        data-label={label}
        src={article.thumbnail}
        alt=""
        loading={isFirst ? 'eager' : 'lazy'}
        fetchPriority={isFirst ? 'high' : undefined}
        decoding="async"
        referrerPolicy="no-referrer"
      />
    </div>
  )
}
