import type { ReactNode } from 'react'
import { messagesFor } from '@/lib/i18n/messages-for'

/** What the newsroom says about an author. */
export interface ArticleAuthor {
  readonly name?: string
  readonly bio?: ReactNode
  readonly avatar?: string
}

/** A few words about who wrote the article; nothing when nobody is named. */
export function AuthorBox({
  name,
  author,
  lang,
}: {
  name: string | undefined
  author: ArticleAuthor | undefined
  lang: string
}) {
  if (!name) return null
  return (
    <section className="author-box">
      {author?.avatar ? (
        <img className="size-18 object-cover" src={author.avatar} alt="" loading="lazy" decoding="async" />
      ) : null}
      <div className="min-w-0">
        <h2 className="headline text-headline wrap-anywhere">{messagesFor(lang).aboutAuthor(name)}</h2>
        {author?.bio}
      </div>
    </section>
  )
}
