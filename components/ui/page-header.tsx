import type { ReactNode } from 'react'

interface PageHeaderProps {
  readonly kicker?: string | undefined
  readonly title: string
  readonly description?: string | undefined
  readonly children?: ReactNode
}

/** The top of a page that is not an article: what it is, its title, and what belongs to the title. */
export function PageHeader({ kicker, title, description, children }: PageHeaderProps) {
  return (
    <header className="mb-6 border-b-3 border-ink pb-4">
      {kicker ? <p className="kicker">{kicker}</p> : null}
      <h1 className="headline text-title">{title}</h1>
      {description ? <p className="mt-2 max-w-measure text-soft">{description}</p> : null}
      {children}
    </header>
  )
}
