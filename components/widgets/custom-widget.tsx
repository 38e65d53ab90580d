import { ArticleBody } from '@/components/article/article-body'
import { messagesFor } from '@/lib/i18n/messages-for'
import { compileMarkdown } from '@/lib/markdown/compile-markdown'
import { MarkdownTooDeepError } from '@/lib/markdown/guard-depth'
import { prefixIds } from '@/lib/markdown/prefix-ids'
import type { CustomWidgetData } from '@/lib/queries/widgets'
import { WidgetBox } from './widget-box'
import type { WidgetProps } from './registry'

/** A widget that the newsroom has written: Markdown, as safe as that of articles. */
export function CustomWidget({ data, lang }: WidgetProps<'custom'>) {
  const tree = compile(data, lang)
  if (!tree) return null
  return (
    <WidgetBox name={data.widget} title={data.title}>
      <div className="custom-widget">
        <ArticleBody tree={tree} lang={lang} />
      </div>
    </WidgetBox>
  )
}

function compile({ widget, markdown, siteUrl }: CustomWidgetData, lang: string) {
  const { footnotes, backToText } = messagesFor(lang)
  const options = { mathjax: false, siteUrl, footnoteLabel: footnotes, footnoteBackLabel: backToText }
  try {
    const { tree } = compileMarkdown(markdown, options)
    // The article beside it, and other widgets, may have the same headings and footnotes.
    prefixIds(tree, `widget-${widget}-`)
    return tree
  } catch (error) {
    if (error instanceof MarkdownTooDeepError) return undefined
    throw error
  }
}
