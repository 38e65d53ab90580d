import type { ReactElement } from 'react'
import { compileMDX, type MDXRemoteProps } from 'next-mdx-remote/rsc'
import { VFile } from 'vfile'
import { carryOptions, type MarkdownOptions } from './markdown-options'
import { pluginsFor, REHYPE_STEPS, REMARK_REHYPE_OPTIONS, REMARK_STEPS } from './plugins'

/**
 * Renders a trusted `.mdx` article. next-mdx-remote is archived upstream; this is the only module that knows it.
 * Expressions, imports and exports are removed (`blockJS`); what remains is Markdown and the given components. The sanitiser
 * does not understand JSX nodes, so this is never for text of unknown origin.
 */
export async function renderTrustedMdx(
  source: string,
  components: NonNullable<MDXRemoteProps['components']>,
  options: MarkdownOptions,
): Promise<ReactElement> {
  const kinds = { mdx: true, math: options.mathjax }
  const { content } = await compileMDX({
    source: new VFile({ value: source, data: carryOptions(options) }),
    components,
    options: {
      blockJS: true,
      blockDangerousJS: true,
      parseFrontmatter: false,
      mdxOptions: {
        remarkPlugins: pluginsFor(REMARK_STEPS, kinds),
        rehypePlugins: pluginsFor(REHYPE_STEPS, kinds),
        remarkRehypeOptions: REMARK_REHYPE_OPTIONS,
      },
    },
  })
  return content
}
