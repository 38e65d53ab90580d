import { isTruthy, lookupDefault, lookupParam } from '@/lib/site/lookup'
import { POST_META, type PostMeta } from '@/lib/site/config-schema'
import { isKnownWidget, widgetRemedy } from '@/lib/site/widget-names'
import type { Article } from './article'
import type { FileDraft } from './file-draft'

type Settings = Pick<
  Article,
  'authorbox' | 'pager' | 'toc' | 'mathjax' | 'comments' | 'sidebar' | 'widgets' | 'postMeta'
>

/** Each setting by the lookup rule that Mainroad uses for it. */
export function settingsOf(draft: FileDraft): Settings {
  const { fields, site } = draft
  const param = (key: 'authorbox' | 'pager' | 'toc') => isTruthy(lookupParam(fields, key, site[key]))
  return {
    authorbox: param('authorbox'),
    pager: param('pager'),
    toc: param('toc'),
    // Only `true` itself: Mainroad compares strictly, and prices must never become formulas.
    mathjax: lookupParam(fields, 'mathjax', site.mathjax) === true,
    comments: isTruthy(lookupDefault(fields.comments, true)),
    sidebar: toSide(lookupDefault(fields.sidebar, site.sidebar.single)),
    widgets: (lookupDefault(ownWidgets(draft), lookupDefault(site.sidebar.singleWidgets, site.sidebar.widgets)) ||
      []) as readonly string[],
    postMeta: postMetaOf(draft),
  }
}

/** Only `left` itself is left; whatever else is true in Go's sense is right. */
export function toSide(value: unknown): 'left' | 'right' | false {
  return value === 'left' ? 'left' : isTruthy(value) ? 'right' : false
}

/** The page's own list of widgets; unknown names are reported and left for the sidebar to pass over. */
export function ownWidgets({ fields: { widgets }, site, problems }: FileDraft): readonly string[] | false | undefined {
  for (const name of (widgets || []).filter((each) => !isKnownWidget(each, site.customWidgets)))
    problems.warnAt('widgets', 'unknown-widget', `There is no widget \`${name}\`.`, widgetRemedy(site.customWidgets))
  return widgets
}

function postMetaOf({ fields, site, problems }: FileDraft): readonly PostMeta[] {
  const value = lookupParam(fields, 'post_meta', site.postMeta)
  if (!isTruthy(value)) return []
  const names = [...new Set(value as readonly string[])]
  const isPostMeta = (name: string): name is PostMeta => (POST_META as readonly string[]).includes(name)
  for (const name of names.filter((each) => !isPostMeta(each)))
    problems.warnAt(
      'post_meta',
      'unknown-post-meta',
      `\`post_meta\` knows no \`${name}\`.`,
      `Use ${POST_META.join(', ')}. It is left out.`,
    )
  return names.filter(isPostMeta)
}
