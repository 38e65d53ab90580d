import type { ReactElement } from 'react'
import { ArticlePage } from '@/components/article/article-page'
import type { ArticleContent } from '@/components/article/article-content'
import { NotFoundPage } from '@/components/frame/not-found-page'
import { FrontPage } from '@/components/front/front-page'
import { ArchiveIndex } from '@/components/list/archive-page'
import { ArticleListPage } from '@/components/list/list-page'
import { TaxonomyPage } from '@/components/list/taxonomy-page'
import { SearchShell } from '@/components/search/search-page'
import type { SearchSetup } from '@/components/search/search-setup'
import { messagesFor } from '@/lib/i18n/messages-for'
import type { Frame } from '@/lib/queries/frame'
import type { SitePage } from '@/lib/queries/pages'
import { titleOfPage } from '@/lib/seo/page-title'

/** Everything below `<body>` of any page of the site; `content` is the rendered text of an article. */
export function PageView({ page, content }: { page: SitePage; content?: ArticleContent | undefined }): ReactElement {
  const { frame } = page
  const messages = messagesFor(frame.lang)
  switch (page.kind) {
    case 'front':
      return <FrontPage frame={frame} intro={page.intro} front={page.front} list={page.list} />
    case 'article':
      return (
        <ArticlePage
          frame={frame}
          view={page.view}
          body={content?.body}
          outline={content?.outline ?? []}
          author={content?.author}
          comments={content?.comments}
        />
      )
    case 'section':
      return (
        <ArticleListPage
          frame={frame}
          title={titleOfPage(page)}
          description={page.section.description}
          intro={page.section.body}
          list={page.list}
        />
      )
    case 'taxonomy':
      return <TaxonomyPage frame={frame} taxonomy={page.taxonomy} list={page.list} />
    case 'term':
      return (
        <ArticleListPage frame={frame} kicker={messages[page.taxonomy]} title={titleOfPage(page)} list={page.list} />
      )
    case 'archives':
      return <ArchiveIndex frame={frame} months={page.months} />
    case 'archive':
      return <ArticleListPage frame={frame} kicker={messages.archives} title={titleOfPage(page)} list={page.list} />
    case 'search':
      // A Node host has a route of its own, which answers.
      return <SearchShell frame={frame} setup={setupOf(frame)} />
    case 'not-found':
      return <NotFoundPage frame={frame} />
  }
}

function setupOf({ lang, dates, searchPath, title }: Frame): SearchSetup {
  return { lang, dates, searchPath, title }
}
