import type { ReactNode } from 'react'
import type { Article } from '@/lib/content/article'
import { messagesFor } from '@/lib/i18n/messages-for'
import {
  compileMarkdown,
  type CompiledMarkdown,
  type MarkdownOptions,
  type OutlineEntry,
} from '@/lib/markdown/compile-markdown'
import { prepareHighlight } from '@/lib/markdown/highlight-code'
import { renderTrustedMdx } from '@/lib/markdown/trusted-mdx'
import type { ArticleView } from '@/lib/queries/articles'
import { paramOf } from '@/lib/content/own-params'
import type { Site } from '@/lib/site/read-site'
import { absoluteUrl } from '@/lib/urls/paths'
import { ArticleBody } from './article-body'
import { bodyPicture } from './body-picture'
import { Comments } from './comments'
import { mdxComponents } from './mdx-components'

/** The rendered parts of an article that come from Markdown. */
export interface ArticleContent {
  readonly body: ReactNode
  readonly outline: readonly OutlineEntry[]
  readonly comments?: ReactNode
  readonly author?: { readonly name?: string; readonly bio?: ReactNode; readonly avatar?: string } | undefined
}

/** What the text depends on beyond the article. */
export interface RenderPlace {
  readonly siteUrl: string
  /** Address of the article that `ref` names. */
  readonly resolveRef?: MarkdownOptions['resolveRef']
}

/**
 * Renders an article's text and, for its author box, the author's. A text that cannot be rendered gives way to a sentence
 * that says so: one bad article never takes a page down.
 */
export async function renderArticleContent(view: ArticleView, site: Site, place: RenderPlace): Promise<ArticleContent> {
  const content = await renderTexts(view, site, place)
  return view.article.comments ? { ...content, comments: commentsBelow(view, site, place.siteUrl) } : content
}

function commentsBelow({ article, path }: ArticleView, { comments }: Site, siteUrl: string): ReactNode {
  return <Comments settings={comments} lang={article.lang} title={article.title} url={absoluteUrl(path, siteUrl)} />
}

async function renderTexts(
  { article, findPicture }: Pick<ArticleView, 'article' | 'findPicture'>,
  site: Site,
  { siteUrl, resolveRef }: RenderPlace,
): Promise<ArticleContent> {
  const messages = messagesFor(article.lang)
  const options: MarkdownOptions = {
    mathjax: article.mathjax,
    siteUrl,
    sourceUrl: article.source?.url,
    localPicture: (written) => findPicture?.(written)?.path,
    footnoteLabel: messages.footnotes,
    footnoteBackLabel: messages.backToText,
    resolveRef,
    param: (name) => paramOf(name, article, site),
    embedLabel: (service, isVideo) => (isVideo ? messages.watchOn(service) : messages.readOn(service)),
    highlight: await prepareHighlight(article.body),
  }
  const components = { img: bodyPicture(findPicture) }
  try {
    const author = article.authorbox ? authorOf(article, site, options) : undefined
    if (article.format === 'mdx')
      return {
        body: await renderTrustedMdx(article.body, { ...mdxComponents, ...components }, options),
        outline: [],
        author,
      }
    const { tree, outline } = compileMarkdown(article.body, options)
    const body =
      article.body === '' ? undefined : <ArticleBody tree={tree} lang={article.lang} components={components} />
    return { body, outline, author }
  } catch (error) {
    console.error(`${article.file}: the text cannot be rendered.`, error)
    return { body: <p>{messages.bodyMissing}</p>, outline: [] }
  }
}

function authorOf(article: Article, { author }: Site, options: MarkdownOptions): ArticleContent['author'] {
  if (article.authors.length > 0) return { name: article.authors.join(' · ') }
  if (!author?.name) return undefined
  const bio: CompiledMarkdown | undefined = author.bio ? compileMarkdown(author.bio, options) : undefined
  return {
    name: author.name,
    ...(bio ? { bio: <ArticleBody tree={bio.tree} lang={article.lang} /> } : {}),
    ...(author.avatar ? { avatar: author.avatar } : {}),
  }
}
