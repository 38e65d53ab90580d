import { compileMDX } from 'next-mdx-remote/rsc'
import type { ElementType, ReactElement } from 'react'
import { carryOptions, type MarkdownOptions } from './markdown-options'
import { pluginsFor, REHYPE_STEPS, REMARK_STEPS } from './plugins'

/** The components that an `.mdx` article may use, by the name it uses for them. */
export type TrustedComponents = Readonly<Record<string, ElementType>>

/**
 * Renders a trusted `.mdx` article: one that people wrote who may also write components. It goes through the same
 * plugins as Markdown apart from the raw HTML steps and the sanitiser, which do not see JSX nodes or would drop them:
 * `<iframe>` written as JSX stays. So nothing that was fetched or generated may come here, whatever its name.
 *
 * Expressions, imports and exports are removed before anything is compiled (`blockJS`). Do not lift that:
 * `blockDangerousJS` alone has been bypassed in four ways, and `useDynamicImport` runs exports in spite of both.
 * `next-mdx-remote` is archived; this module is the only one that knows it.
 */
export async function renderTrustedMdx(
  source: string,
  components: TrustedComponents,
  options: MarkdownOptions,
): Promise<ReactElement> {
  const kinds = { mdx: true, math: options.mathjax }
  const { content } = await compileMDX({
    source: { value: source, data: carryOptions(options) },
    components: { ...components },
    options: {
      parseFrontmatter: false,
      scope: {},
      blockJS: true,
      blockDangerousJS: true,
      mdxOptions: {
        format: 'mdx',
        remarkPlugins: pluginsFor(REMARK_STEPS, kinds),
        rehypePlugins: pluginsFor(REHYPE_STEPS, kinds),
        // As a style attribute, which is the default, our content policy would forbid it.
        tableCellAlignToStyle: false,
      },
    },
  })
  return content
}
