import { SectionIntro } from '@/components/article/section-intro'
import { PageFrame } from '@/components/frame/page-frame'
import { PageHeader } from '@/components/ui/page-header'
import { messagesFor } from '@/lib/i18n/messages-for'
import type { ArticleSummary } from '@/lib/queries/article-summary'
import type { Frame } from '@/lib/queries/frame'
import type { ListPage } from '@/lib/queries/lists'
import { ArticleList } from './article-list'
import { EmptyList } from './empty-list'
import { ListCount } from './list-count'
import { Pagination } from './pagination'

interface ArticleListPageProps {
  readonly frame: Frame
  readonly title: string
  readonly description?: string
  /** What kind of list it is: "Category". */
  readonly kicker?: string
  /** Markdown above the articles, on the first page. */
  readonly intro?: string
  readonly list: ListPage<ArticleSummary>
}

/** A page with the articles of a section, a term or a month. */
export function ArticleListPage({ frame, title, description, kicker, intro = '', list }: ArticleListPageProps) {
  const { lang, dates } = frame
  return (
    <PageFrame frame={frame}>
      <PageHeader kicker={kicker} title={title} description={description}>
        {list.total === 0 ? null : (
          <ListCount list={list} lang={lang} text={messagesFor(lang).articleCount(list.total)} />
        )}
      </PageHeader>
      {list.page === 1 ? <SectionIntro markdown={intro} lang={lang} /> : null}
      {list.total === 0 ? (
        <EmptyList lang={lang} />
      ) : (
        <ArticleList articles={list.items} lang={lang} dates={dates} headingLevel={2} />
      )}
      <Pagination page={list.page} pageCount={list.pageCount} path={list.path} lang={lang} />
    </PageFrame>
  )
}
