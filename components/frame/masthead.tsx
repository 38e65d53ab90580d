import type { Frame } from '@/lib/queries/frame'
import { LanguageSwitch } from './language-switch'

/** The head of the paper: its name and picture, what it is about, and its languages. */
export function Masthead({ frame }: { frame: Frame }) {
  return (
    <div className="gutter flex flex-wrap items-start justify-between gap-x-8 gap-y-2 py-4 sm:items-end">
      <MastheadName frame={frame} />
      <LanguageSwitch languages={frame.languages} lang={frame.lang} />
    </div>
  )
}

function MastheadName({ frame: { logo, title, homePath } }: { frame: Frame }) {
  const { image, subtitle } = logo
  const hasTitle = logo.title !== ''
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      {image ? (
        <a
          className="logo-image"
          data-alone={hasTitle ? undefined : ''}
          href={homePath}
          tabIndex={hasTitle ? -1 : undefined}
        >
          {/* Beside the name the picture is decoration; alone it stands for the name. */}
          <img src={image} alt={hasTitle ? '' : title} decoding="async" />
        </a>
      ) : null}
      <div>
        {hasTitle ? (
          <p className="headline text-masthead">
            <a className="hover:no-underline" href={homePath}>
              {logo.title}
            </a>
          </p>
        ) : null}
        {subtitle ? <p className="text-small text-soft">{subtitle}</p> : null}
      </div>
    </div>
  )
}
