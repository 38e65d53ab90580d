import type { Element, Root } from 'hast'
import { toJsxRuntime, type Components, type ExtraProps } from 'hast-util-to-jsx-runtime'
import { createElement, type ComponentProps, type HTMLAttributes } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { messagesFor } from '@/lib/i18n/messages-for'
import { visitElements } from '@/lib/markdown/tree'

interface ArticleBodyProps {
  /** Sanitised: what stands in it is rendered as it is. */
  readonly tree: Root
  readonly lang: string
  readonly components?: Partial<Components>
}

/** The text of an article. Tables, code and formulas that are too wide scroll by themselves, with the keyboard as well. */
export function ArticleBody({ tree, lang, components }: ArticleBodyProps) {
  const own = { table: tableScroller(tree, lang), pre: FocusablePre, math: FocusableFormula, input: taskBox(lang) }
  const body = toJsxRuntime(tree, {
    Fragment,
    jsx,
    jsxs,
    passNode: true,
    // As an attribute: a `style` would need a looser content security policy.
    tableCellAlignToStyle: false,
    components: { ...own, ...components },
  })
  return <div className="article-body">{body}</div>
}

/** Regions need names of their own, so several tables are numbered. */
function tableScroller(tree: Root, lang: string) {
  const tables: Element[] = []
  visitElements(tree, (node) => {
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

function FocusablePre(props: ComponentProps<'pre'> & ExtraProps) {
  return <pre tabIndex={0} {...withoutNode(props)} />
}

/** React's types do not know MathML, so the element is made by name. */
function FocusableFormula(props: HTMLAttributes<HTMLElement> & { display?: string } & ExtraProps) {
  return createElement('math', { ...withoutNode(props), ...(props.display === 'block' ? { tabIndex: 0 } : {}) })
}

/** The box of a task list, the only field that a text may hold; it has no words of its own. */
function taskBox(lang: string) {
  const { taskDone, taskOpen } = messagesFor(lang)
  return function TaskBox({ checked }: ComponentProps<'input'>) {
    return <input type="checkbox" disabled checked={checked} readOnly aria-label={checked ? taskDone : taskOpen} />
  }
}

/** Properties for an element of the page, which knows nothing of the tree it came from. */
export function withoutNode<Props extends ExtraProps>(props: Props): Omit<Props, 'node'> {
  const rest = { ...props }
  delete rest.node
  return rest
}
