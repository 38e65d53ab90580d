import type { Frame } from '@/lib/queries/frame'
import { LanguageSwitch } from './language-switch'

/** The head of the paper: its name, what it is about, and its languages. */
export function Masthead({ frame }: { frame: Frame }) {
  return (
    <div className="gutter flex flex-wrap items-start justify-between gap-x-8 gap-y-2 py-4 sm:items-end sm:py-6">
      <div>
        <p className="headline text-masthead">
          <a className="hover:no-underline" href={frame.homePath}>
            {frame.title}
          </a>
        </p>
        {frame.subtitle ? <p className="text-small text-soft">{frame.subtitle}</p> : null}
      </div>
      <LanguageSwitch languages={frame.languages} lang={frame.lang} />
    </div>
  )
}
