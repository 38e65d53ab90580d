import type { CSSProperties, ReactNode } from 'react'
import { THEME_SCRIPT } from '@/components/theme/theme'

/** Pages are fetched while the reader's pointer rests on their link. Files and answers for machines are not pages. */
const SPECULATION_RULES = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [{ href_matches: '/*' }, { not: { href_matches: ['/api/*', '/*.xml', '/*.json', '/images/*', '/_*'] } }],
      },
      eagerness: 'moderate',
    },
  ],
})

interface SiteDocumentProps {
  readonly lang: string
  readonly highlightColor: string
  /** Address of the elements. */
  readonly elements: string | undefined
  readonly children: ReactNode
}

/** The document around every page. */
export function SiteDocument({ lang, highlightColor, elements, children }: SiteDocumentProps) {
  return (
    // The script may have set a theme before React comes to those few pages that it wakes.
    <html lang={lang} style={{ '--highlight': highlightColor } as CSSProperties} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
        <script type="speculationrules" dangerouslySetInnerHTML={{ __html: SPECULATION_RULES }} />
        {elements === undefined ? null : <script type="module" src={elements} />}
      </head>
      <body>{children}</body>
    </html>
  )
}
