import type { ReactNode } from 'react'

/** The components that a trusted `.mdx` article may use. */
export const mdxComponents = { Note }

/** A remark set apart from the text. */
function Note({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <aside className="note">
      {title ? <p className="note-title">{title}</p> : null}
      {children}
    </aside>
  )
}
