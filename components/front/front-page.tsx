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
import type { Front } from '@/lib/queries/front'
import type { ListPage } from '@/lib/queries/lists'
import { FrontSections } from './front-sections'

interface FrontPageProps {
  readonly frame: Frame
  /** Markdown above the stories. */
  readonly intro: string
  /** Of a first page that is made of sections. */
  readonly front?: Front | undefined
  readonly list: ListPage<ArticleSummary>
}

/** The front page: sections or a list; from its second page on always a list. */
export function FrontPage({ frame, intro, front, list }: FrontPageProps) {
  const { lang, dates, title } = frame
  const first = front ? (
    <FrontSections front={front} lang={lang} dates={dates} />
  ) : (
    <ArticleList articles={list.items} lang={lang} dates={dates} headingLevel={2} />
  )
  return (
    <PageFrame frame={frame}>
      {list.page === 1 ? (
        <>
          <h1 className="sr-only">{title}</h1>
          <SectionIntro markdown={intro} lang={lang} />
          {list.total === 0 ? <EmptyList lang={lang} /> : first}
        </>
      ) : (
        <FurtherPage frame={frame} list={list} />
      )}
      <Pagination page={list.page} pageCount={list.pageCount} path={list.path} lang={lang} />
    </PageFrame>
  )
}

function FurtherPage({ frame, list }: Pick<FrontPageProps, 'frame' | 'list'>) {
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
