import type { ReactNode } from 'react'

/** A part of the sidebar under its title, if it has one. */
export function WidgetBox({ name, title, children }: { name: string; title: string; children: ReactNode }) {
  return (
    <section data-widget={name}>
      {title === '' ? null : <h2 className="section-title mb-2">{title}</h2>}
      {children}
    </section>
  )
}
