import type { ComponentProps, ReactNode } from 'react'
import { termsPath } from '@/lib/urls/paths'

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'fresh-list': ComponentProps<'div'>
    }
  }
}

interface FreshListProps {
  /** Where the present state is; nothing where the list shows it already. */
  readonly refreshPath: string | undefined
  readonly part: 'articles' | 'categories' | 'tags'
  readonly lang: string
  /** The list as of the page's own moment. */
  readonly children: ReactNode
}

/** A list of the sidebar that the browser brings up to date; without JavaScript it stays as it was when the page appeared. */
export function FreshList({ refreshPath, part, lang, children }: FreshListProps) {
  if (refreshPath === undefined) return children
  return (
    <fresh-list className="contents" data-recent={refreshPath} data-terms={termsPath(lang)} data-part={part}>
      {children}
    </fresh-list>
  )
}
