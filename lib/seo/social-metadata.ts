import type { Metadata } from 'next'
import { toIsoWithOffset } from '@/lib/dates/format-date'
import type { ArticleView } from '@/lib/queries/articles'
import type { SitePage } from '@/lib/queries/pages'
import { titleOfPage } from './page-title'
import { previewPicturesOf } from './preview-pictures'

/** What a page is called and where it is, as its head says. */
export interface PageFacts {
  readonly description: string
  readonly url: string
  readonly siteUrl: string
  readonly timeZone: string
}

/** Open Graph and Twitter card: how the page looks where somebody shares it. */
export function toSocialMetadata(page: SitePage, facts: PageFacts): Pick<Metadata, 'openGraph' | 'twitter'> {
  const { frame } = page
  const pictures = page.kind === 'article' ? [...previewPicturesOf(page.view, facts.siteUrl)] : []
  const shared = {
    title: titleOfPage(page) || frame.title,
    ...(facts.description === '' ? {} : { description: facts.description }),
    ...(pictures.length > 0 ? { images: pictures } : {}),
  }
  const openGraph = { ...shared, url: facts.url, siteName: frame.title, locale: toOpenGraphLocale(frame.lang) }
  return {
    openGraph:
      page.kind === 'article' ? { ...openGraph, ...articleTags(page.view, facts.timeZone) } : websiteTags(openGraph),
    twitter: { ...shared, card: pictures.length > 0 ? 'summary_large_image' : 'summary' },
  }
}

function websiteTags<Tags extends object>(tags: Tags) {
  return { ...tags, type: 'website' as const }
}

function articleTags({ article, time, updated, translations }: ArticleView, timeZone: string) {
  return {
    type: 'article' as const,
    ...(time === undefined ? {} : { publishedTime: toIsoWithOffset(time, timeZone) }),
    ...(updated === undefined ? {} : { modifiedTime: toIsoWithOffset(updated, timeZone) }),
    ...(article.categories[0] === undefined ? {} : { section: article.categories[0] }),
    ...(article.authors.length > 0 ? { authors: [...article.authors] } : {}),
    ...(article.tags.length > 0 ? { tags: [...article.tags] } : {}),
    ...(translations.length > 0 ? { alternateLocale: translations.map(({ lang }) => toOpenGraphLocale(lang)) } : {}),
  }
}

/** `zh-CN` is `zh_CN`; a language without a region gets its most likely one, because Open Graph asks for it. */
export function toOpenGraphLocale(lang: string): string {
  const { language, region } = new Intl.Locale(lang).maximize()
  return region === undefined ? language : `${language}_${region}`
}
