import type { ReactNode } from 'react'
import type { WidgetName } from '@/lib/site/widget-names'

/** A part of the sidebar under its title. */
export function WidgetBox({ name, title, children }: { name: WidgetName; title: string; children: ReactNode }) {
  return (
    <section data-widget={name}>
      <h2 className="section-title mb-2">{title}</h2>
      {children}
    </section>
  )
}
