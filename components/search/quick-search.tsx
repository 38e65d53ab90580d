import type { ComponentProps, ReactNode } from 'react'
import { SearchForm } from './search-form'

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'quick-search': ComponentProps<'div'>
    }
  }
}

interface QuickSearchProps {
  readonly searchPath: string
  readonly lang: string
  readonly label: string
  /** What opens the field where there is no room for it. */
  readonly children?: ReactNode
}

/** A search field that offers what could be meant. Without scripts it is the plain form. */
export function QuickSearch({ searchPath, lang, label, children }: QuickSearchProps) {
  return (
    <quick-search data-lang={lang}>
      {children}
      <SearchForm searchPath={searchPath} lang={lang} label={label} />
    </quick-search>
  )
}
