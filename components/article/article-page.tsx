import type { ReactNode } from 'react'
import { PageFrame } from '@/components/frame/page-frame'
import type { OutlineEntry } from '@/lib/markdown/compile-markdown'
import type { ArticleView } from '@/lib/queries/articles'
import type { Frame } from '@/lib/queries/frame'
import { ArticleHeader } from './article-header'
import { ArticleOutline } from './article-outline'
import { ArticlePager } from './article-pager'
import { ArticlePicture } from './article-picture'
import { ArticleTags } from './article-tags'
import { AuthorBox, type ArticleAuthor } from './author-box'
import { AgeNotice } from './age-notice'
import { PictureViewer } from './picture-viewer'
import { RelatedArticles } from './related-articles'
import { ShareLinks } from './share-links'
import { ReadAtSource, SourceLine } from './source-link'
import { langOf } from '@/components/ui/lang-of'

interface ArticlePageProps {
  readonly frame: Frame
  readonly view: ArticleView
  /** The rendered text. */
  readonly body: ReactNode
  readonly outline: readonly OutlineEntry[]
  readonly author?: ArticleAuthor | undefined
  readonly comments?: ReactNode
}

/** An article, its parts in the order of Mainroad. */
export function ArticlePage({ frame, view, body, outline, author, comments }: ArticlePageProps) {
  const { article, picture, tags } = view
  const { lang, source } = article
  const isHeadline = view.minutes === undefined && source !== undefined
  const isEmpty = article.body.trim() === ''
  return (
    <PageFrame frame={frame}>
      <article className="article">
        <ArticleHeader frame={frame} view={view} />
        <AgeNotice time={view.time} lang={lang} />
        <ArticlePicture src={picture} local={view.localPicture} label={source?.name ?? frame.title} />
        {article.toc ? <ArticleOutline outline={outline} lang={lang} /> : null}
        {isEmpty ? <Teaser view={view} lang={frame.lang} /> : <div lang={langOf(article, frame.lang)}>{body}</div>}
        {isHeadline || isEmpty ? <ReadAtSource article={article} /> : <SourceLine article={article} />}
        <ArticleTags tags={tags} lang={lang} />
        <ShareLinks lang={lang} />
        {article.authorbox ? (
          <AuthorBox name={article.authors.join(' · ') || author?.name} author={author} lang={lang} />
        ) : null}
      </article>
      <RelatedArticles articles={view.related} frame={frame} />
      <ArticlePager older={view.older} newer={view.newer} lang={lang} />
      {comments}
      <PictureViewer lang={lang} />
    </PageFrame>
  )
}

/** What the newsroom has written about a text that is elsewhere, unless that is the headline again. */
function Teaser({ view: { article, summary }, lang }: { view: ArticleView; lang: string }) {
  const text = article.description || summary
  if (text === '' || text === article.title || text === article.lead) return null
  return (
    <div className="article-body" lang={langOf(article, lang)}>
      <p>{text}</p>
    </div>
  )
}
