import type { Site } from '@/lib/site/read-site'
import type { ArticleFields } from './article-schema'
import type { FrontMatter } from './front-matter'
import type { FilePlace } from './place-of-file'
import type { FileProblems } from './problems'

/** A content file on its way to an article or a section page. */
export interface FileDraft {
  readonly file: string
  readonly place: FilePlace
  readonly fields: ArticleFields
  readonly frontMatter: FrontMatter
  readonly site: Site
  readonly problems: FileProblems
}
