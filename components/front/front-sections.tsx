import { messagesFor } from '@/lib/i18n/messages-for'
import type { DateStyle } from '@/lib/dates/format-date'
import type { Front } from '@/lib/queries/front'
import { BlockOfStories } from './front-block'
import { HeadlineList } from '@/components/list/headline-list'
import { LeadStory } from './lead-story'
import { SecondaryStory } from './secondary-story'

interface FrontSectionsProps {
  readonly front: Front
  readonly lang: string
  readonly dates: DateStyle
}

/** The lead and its neighbours, beside them what is new, below them a block for each section. */
export function FrontSections({ front, lang, dates }: FrontSectionsProps) {
  const { lead, secondary, latest, blocks } = front
  return (
    <>
      {/* Said at the beginning: pages are painted while they arrive, and columns must not come later. */}
      <div className="front-top" data-columns={latest.length > 0 ? '' : undefined}>
        <div className="front-main">
          {lead ? <LeadStory article={lead} lang={lang} dates={dates} /> : null}
          {secondary.length > 0 ? (
            <div className="front-secondary">
              {secondary.map((article) => (
                <SecondaryStory key={article.path} article={article} lang={lang} dates={dates} />
              ))}
            </div>
          ) : null}
        </div>
        {latest.length > 0 ? (
          <section className="front-latest" aria-labelledby="latest">
            <h2 id="latest" className="section-title">
              {messagesFor(lang).latest}
            </h2>
            <HeadlineList articles={latest} lang={lang} dates={dates} />
          </section>
        ) : null}
      </div>
      {blocks.map((block, at) => (
        <BlockOfStories key={block.path} block={block} id={`block-${at + 1}`} lang={lang} dates={dates} />
      ))}
    </>
  )
}
