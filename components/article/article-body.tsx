import type { Element, Root } from 'hast'
import { toJsxRuntime, type Components, type ExtraProps } from 'hast-util-to-jsx-runtime'
import type { ComponentProps } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { visit } from 'unist-util-visit'
import { messagesFor } from '@/lib/i18n/messages-for'

interface ArticleBodyProps {
  /** Sanitised: what stands in it is rendered as it is. */
  readonly tree: Root
  readonly lang: string
  readonly components?: Partial<Components>
}

/** The text of an article. Tables and code that are too wide scroll by themselves, with the keyboard as well. */
export function ArticleBody({ tree, lang, components }: ArticleBodyProps) {
  const own = { table: tableScroller(tree, lang), pre: FocusablePre, input: taskBox(lang) }
  const body = toJsxRuntime(tree, { Fragment, jsx, jsxs, passNode: true, components: { ...own, ...components } })
  return <div className="article-body">{body}</div>
}

/** Regions need names of their own, so several tables are numbered. */
function tableScroller(tree: Root, lang: string) {
  const tables: Element[] = []
  visit(tree, 'element', (node) => {
    if (node.tagName === 'table') tables.push(node)
  })
  const { table } = messagesFor(lang)
  return function ScrollingTable({ node, ...props }: ComponentProps<'table'> & ExtraProps) {
    const label = tables.length > 1 && node ? `${table} ${tables.indexOf(node) + 1}` : table
    return (
      <div role="region" tabIndex={0} aria-label={label} className="table-scroll">
        <table {...props} />
      </div>
    )
  }
}

function FocusablePre({ node: _, ...props }: ComponentProps<'pre'> & ExtraProps) {
  return <pre tabIndex={0} {...props} />
}

/** The box of a task list, the only field that a text may hold; it has no words of its own. */
function taskBox(lang: string) {
  const { taskDone, taskOpen } = messagesFor(lang)
  return function TaskBox({ checked }: ComponentProps<'input'>) {
    return <input type="checkbox" disabled checked={checked} readOnly aria-label={checked ? taskDone : taskOpen} />
  }
}
