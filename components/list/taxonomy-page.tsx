import { PageFrame } from '@/components/frame/page-frame'
import { Day } from '@/components/ui/moment'
import { PageHeader } from '@/components/ui/page-header'
import { messagesFor } from '@/lib/i18n/messages-for'
import type { Frame } from '@/lib/queries/frame'
import type { ListPage } from '@/lib/queries/lists'
import type { Term } from '@/lib/queries/terms'
import type { Taxonomy } from '@/lib/urls/address'
import { EmptyList } from './empty-list'
import { Pagination } from './pagination'

/** All categories or all tags, with how many articles each has and when the newest appeared. */
export function TaxonomyPage({ frame, taxonomy, list }: { frame: Frame; taxonomy: Taxonomy; list: ListPage<Term> }) {
  const messages = messagesFor(frame.lang)
  return (
    <PageFrame frame={frame}>
      <PageHeader title={taxonomy === 'categories' ? messages.allCategories : messages.allTags} />
      {list.total === 0 ? <EmptyList lang={frame.lang} /> : null}
      <ul className="term-grid -mt-4">
        {list.items.map((term) => (
          <li key={term.path} className="border-b border-rule py-4">
            <TermEntry term={term} frame={frame} />
          </li>
        ))}
      </ul>
      <Pagination page={list.page} pageCount={list.pageCount} path={list.path} lang={frame.lang} />
    </PageFrame>
  )
}

function TermEntry({ term, frame: { lang, dates } }: { term: Term; frame: Frame }) {
  const messages = messagesFor(lang)
  return (
    <div className="story">
      <h2 className="headline text-headline wrap-anywhere">
        <a className="story-link" href={term.path}>
          {term.name}
        </a>
      </h2>
      <p className="meta mt-1">
        <span>{messages.articleCount(term.count)}</span>
        {term.newest > 0 ? (
          <span>
            {messages.newestArticle} <Day time={term.newest} lang={lang} dates={dates} />
          </span>
        ) : null}
      </p>
    </div>
  )
}
