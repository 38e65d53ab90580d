import type { ReactNode } from 'react'

/** A part of the sidebar under its title. */
export function WidgetBox({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="section-title mb-2">{title}</h2>
      {children}
    </section>
  )
}
