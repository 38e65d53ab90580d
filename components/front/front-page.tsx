import { SectionIntro } from '@/components/article/section-intro'
import { PageFrame } from '@/components/frame/page-frame'
import { ArticleList } from '@/components/list/article-list'
import { EmptyList } from '@/components/list/empty-list'
import { ListCount } from '@/components/list/list-count'
import { Pagination } from '@/components/list/pagination'
import { PageHeader } from '@/components/ui/page-header'
import { messagesFor } from '@/lib/i18n/messages-for'
import type { ArticleSummary } from '@/lib/queries/article-summary'
import type { Frame } from '@/lib/queries/frame'
import type { ListPage } from '@/lib/queries/lists'
import { LeadStory } from './lead-story'
import { StoryCard } from './story-card'

interface FrontPageProps {
  readonly frame: Frame
  /** Markdown above the stories. */
  readonly intro: string
  readonly list: ListPage<ArticleSummary>
}

/** The front page; from its second page on a plain list. */
export function FrontPage({ frame, intro, list }: FrontPageProps) {
  return (
    <PageFrame frame={frame}>
      {list.page === 1 ? (
        <FirstPage frame={frame} intro={intro} list={list} />
      ) : (
        <FurtherPage frame={frame} list={list} />
      )}
      <Pagination page={list.page} pageCount={list.pageCount} path={list.path} lang={frame.lang} />
    </PageFrame>
  )
}

/** A large story, two of middle size, then the others: all in the list's order. */
function FirstPage({ frame, intro, list }: FrontPageProps) {
  const { lang, dates, title } = frame
  const [lead, ...others] = list.items
  const cards = others.slice(0, others.length > 2 ? 2 : 0)
  const rest = others.slice(cards.length)
  return (
    <>
      <h1 className="sr-only">{title}</h1>
      <SectionIntro markdown={intro} lang={lang} />
      {lead ? <LeadStory article={lead} dates={dates} /> : <EmptyList lang={lang} />}
      {cards.length > 0 ? (
        <div className="card-grid">
          {cards.map((article) => (
            <StoryCard key={article.path} article={article} dates={dates} />
          ))}
        </div>
      ) : null}
      {rest.length > 0 ? (
        <section className="mt-8">
          <h2 className="section-title mb-5">{messagesFor(lang).latest}</h2>
          <ArticleList articles={rest} lang={lang} dates={dates} headingLevel={3} />
        </section>
      ) : null}
    </>
  )
}

function FurtherPage({ frame, list }: Omit<FrontPageProps, 'intro'>) {
  const { lang, dates, title } = frame
  const messages = messagesFor(lang)
  return (
    <>
      <PageHeader kicker={title} title={messages.latest}>
        <ListCount list={list} lang={lang} text={messages.articleCount(list.total)} />
      </PageHeader>
      <ArticleList articles={list.items} lang={lang} dates={dates} headingLevel={2} />
    </>
  )
}
