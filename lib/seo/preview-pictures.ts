import type { ArticleView } from '@/lib/queries/articles'
import { toPictureAddress } from '@/lib/queries/article-summary'
import { absoluteUrl } from '@/lib/urls/paths'

/** Full addresses of the pictures that stand for an article elsewhere: those meant for it, else its thumbnail. */
export function previewPicturesOf({ article, path }: ArticleView, siteUrl: string): readonly string[] {
  const own = article.images.length > 0 ? article.images : article.thumbnail ? [article.thumbnail.src] : []
  return own.filter((src) => src !== '').map((src) => absoluteUrl(toPictureAddress(src, path), siteUrl))
}
