import type { ReactNode } from 'react'
import { Widget } from '@/components/widgets/registry'
import { messagesFor } from '@/lib/i18n/messages-for'
import type { Frame, Sidebar } from '@/lib/queries/frame'
import { Masthead } from './masthead'
import { MenuBar } from './menu-bar'
import { PageFoot } from './page-foot'

/** Everything around the content of a page; `children` become its main part. */
export function PageFrame({ frame, children }: { frame: Frame; children: ReactNode }) {
  const { lang, sidebar } = frame
  return (
    <>
      <a className="skip-link" href="#content">
        {messagesFor(lang).skipToContent}
      </a>
      <div className="sheet">
        <header className="no-print">
          <Masthead frame={frame} />
          <MenuBar frame={frame} />
        </header>
        <div className="columns gutter" data-sidebar={sidebar?.side}>
          <main id="content" tabIndex={-1}>
            {children}
          </main>
          {sidebar ? <SidebarColumn sidebar={sidebar} lang={lang} /> : null}
        </div>
        <PageFoot frame={frame} />
      </div>
    </>
  )
}

function SidebarColumn({ sidebar, lang }: { sidebar: Sidebar; lang: string }) {
  return (
    <aside aria-label={messagesFor(lang).sidebar} className="flex flex-col gap-9">
      {sidebar.widgets.map((data, at) => (
        <Widget key={at} data={data} lang={lang} />
      ))}
    </aside>
  )
}
