import { compileMarkdown } from '@/lib/markdown/compile-markdown'
import { siteUrl } from '@/lib/site/environment'
import { ArticleBody } from './article-body'

/** The introduction of a section or front page, from the text of its `_index.md`. */
export function SectionIntro({ markdown, lang }: { markdown: string; lang: string }) {
  if (markdown === '') return null
  const { tree } = compileMarkdown(markdown, { mathjax: false, siteUrl: siteUrl() })
  return (
    <div className="mb-8">
      <ArticleBody tree={tree} lang={lang} />
    </div>
  )
}
