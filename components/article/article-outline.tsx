import { messagesFor } from '@/lib/i18n/messages-for'
import type { OutlineEntry } from '@/lib/markdown/compile-markdown'

/** Links to the headings of an article, nested as they are; nothing without headings. */
export function ArticleOutline({ outline, lang }: { outline: readonly OutlineEntry[]; lang: string }) {
  if (outline.length === 0) return null
  const { pageContents } = messagesFor(lang)
  return (
    <nav aria-label={pageContents} className="no-print mb-7 max-w-measure border border-rule bg-tint px-5 py-3">
      <details open>
        <summary className="py-1 font-bold">{pageContents}</summary>
        <OutlineList entries={outline} />
      </details>
    </nav>
  )
}

function OutlineList({ entries }: { entries: readonly OutlineEntry[] }) {
  return (
    <ul className="ps-4 text-small">
      {groupByParent(entries).map(({ parent, children }) => (
        <li key={parent.id}>
          <a className="inline-block py-1 wrap-anywhere" href={`#${encodeURIComponent(parent.id)}`}>
            {parent.text}
          </a>
          {children.length > 0 ? <OutlineList entries={children} /> : null}
        </li>
      ))}
    </ul>
  )
}

/** Each entry that lies under no earlier one, with the deeper entries that follow it. */
function groupByParent(
  entries: readonly OutlineEntry[],
): readonly { parent: OutlineEntry; children: readonly OutlineEntry[] }[] {
  const groups: { parent: OutlineEntry; children: OutlineEntry[] }[] = []
  for (const entry of entries) {
    const open = groups.at(-1)
    if (open && entry.level > open.parent.level) open.children.push(entry)
    else groups.push({ parent: entry, children: [] })
  }
  return groups
}
