import {
  asWritten,
  authorName,
  colour,
  count,
  flag,
  list,
  pageSize,
  picture,
  side,
  social,
  strictFlag,
  text,
  widgets,
  type Converter,
} from './converters'

/** A setting of Hugo or Mainroad that `site.yaml` has too. */
export interface SettingRow {
  readonly hugo: string
  readonly ours: string
  readonly convert: Converter
  /** May differ from language to language: `languages.<tag>.<ours>`. */
  readonly perLanguage?: true
  /** Its value is a map that is taken over as it is. */
  readonly isMap?: true
}

/**
 * Which setting of Hugo becomes which of ours. The first row that has a value for one of ours wins. What `site.yaml` does
 * not accept yet is told and left out, so a row may come before its setting.
 */
export const SETTINGS: readonly SettingRow[] = [
  { hugo: 'title', ours: 'title', convert: text, perLanguage: true },
  { hugo: 'params.subtitle', ours: 'subtitle', convert: text, perLanguage: true },
  { hugo: 'params.description', ours: 'description', convert: text, perLanguage: true },
  { hugo: 'timeZone', ours: 'timeZone', convert: text, perLanguage: true },
  { hugo: 'pagination.pagerSize', ours: 'pageSize', convert: pageSize },
  { hugo: 'paginate', ours: 'pageSize', convert: pageSize },
  { hugo: 'summaryLength', ours: 'summaryLength', convert: count },
  { hugo: 'params.mainSections', ours: 'mainSections', convert: list },
  { hugo: 'mainSections', ours: 'mainSections', convert: list },
  { hugo: 'params.sidebar.home', ours: 'sidebar.home', convert: side },
  { hugo: 'params.sidebar.list', ours: 'sidebar.list', convert: side },
  { hugo: 'params.sidebar.single', ours: 'sidebar.single', convert: side },
  { hugo: 'params.sidebar.widgets', ours: 'sidebar.widgets', convert: widgets },
  { hugo: 'params.widgets.recent_num', ours: 'widgets.recent.limit', convert: count },
  { hugo: 'params.widgets.categories_counter', ours: 'widgets.categories.counter', convert: flag },
  { hugo: 'params.widgets.tags_counter', ours: 'widgets.taglist.counter', convert: flag },
  { hugo: 'params.widgets.social', ours: 'widgets.social', convert: social, isMap: true },
  { hugo: 'author.name', ours: 'author.name', convert: text },
  { hugo: 'author.bio', ours: 'author.bio', convert: text },
  { hugo: 'author.avatar', ours: 'author.avatar', convert: picture },
  { hugo: 'params.author.name', ours: 'author.name', convert: text },
  { hugo: 'params.author.bio', ours: 'author.bio', convert: text },
  { hugo: 'params.author.avatar', ours: 'author.avatar', convert: picture },
  { hugo: 'params.author', ours: 'author.name', convert: authorName },
  { hugo: 'params.copyright', ours: 'copyright', convert: text },
  { hugo: 'copyright', ours: 'copyright', convert: text },
  { hugo: 'params.style.vars.highlightColor', ours: 'highlightColor', convert: colour },
  { hugo: 'params.highlightColor', ours: 'highlightColor', convert: colour },
  { hugo: 'params.authorbox', ours: 'authorbox', convert: flag },
  { hugo: 'params.pager', ours: 'pager', convert: flag },
  { hugo: 'params.toc', ours: 'toc', convert: flag },
  { hugo: 'params.mathjax', ours: 'mathjax', convert: strictFlag },
  { hugo: 'params.post_meta', ours: 'postMeta', convert: list },
  { hugo: 'params.readmore', ours: 'readMore', convert: flag },
  { hugo: 'params.dateformat', ours: 'dateFormat', convert: text },
  { hugo: 'params.thumbnail.visibility', ours: 'thumbnail.visibility', convert: list },
  { hugo: 'params.logo.title', ours: 'logo.title', convert: asWritten },
  { hugo: 'params.logo.subtitle', ours: 'logo.subtitle', convert: asWritten },
  { hugo: 'params.logo.image', ours: 'logo.image', convert: picture },
  { hugo: 'services.disqus.shortname', ours: 'comments.shortname', convert: text },
  { hugo: 'disqusShortname', ours: 'comments.shortname', convert: text },
]

/** What these settings switch on is always so here. */
export const BUILT_IN: readonly string[] = [
  'params.opengraph',
  'params.schema',
  'params.twitter_cards',
  'hasCJKLanguage',
  'enableGitInfo',
  'enableRobotsTXT',
  'languageCode',
  'locale',
]

/** A setting that has no counterpart, and what to do instead. It stands for everything below it as well. */
export interface GoneRow {
  readonly hugo: string
  readonly instead: string
}

const HUGO_ONLY = 'Only Hugo needs it.'
const LOOK = 'The look is part of the project: colours, sizes and fonts stand in app/styles.css.'
const MARKDOWN = 'How Markdown is understood is decided in lib/markdown/plugins.ts.'
const GONE: Readonly<Record<string, readonly string[]>> = {
  [HUGO_ONLY]: [
    'canonifyURLs',
    'relativeURLs',
    'pluralizeListTitles',
    'theme',
    'themesDir',
    'build',
    'caches',
    'cacheDir',
    'minify',
    'module',
    'publishDir',
    'contentDir',
    'staticDir',
    'dataDir',
    'layoutDir',
    'archetypeDir',
    'assetDir',
    'i18nDir',
    'resourceDir',
    'environment',
    'security',
    'server',
    'timeout',
    'ignoreErrors',
    'ignoreLogs',
    'ignoreFiles',
    'printPathWarnings',
    'enableMissingTranslationPlaceholders',
    'newContentEditor',
    'noTimes',
    'noChmod',
    'panicOnWarning',
    'debug',
    'templateMetrics',
    'disableHugoGeneratorInject',
    'disableLiveReload',
    'enableInlineShortcodes',
    'cleanDestinationDir',
    'imaging',
    'mediaTypes',
    'deployment',
    'privacy',
    'disableLanguages',
    'params.widgets.social.cached',
    'params.widgets.recent.cached',
    'params.widgets.categories.cached',
    'params.widgets.taglist.cached',
    'params.widgets.sidemenu.cached',
    'params.widgets.languages.cached',
    'params.widgets.search.cached',
    'services.rss',
    'rssLimit',
    'segments',
    'httpcache',
    'workingdir',
    'gcs',
    'enableBanner',
    'hugoVersion',
    'languageDirection',
  ],
  [LOOK]: ['params.style', 'params.googleFontsLink', 'params.customCSS', 'params.googleFonts'],
  [MARKDOWN]: [
    'markup',
    'enableEmoji',
    'params.mathjaxPath',
    'params.mathjaxConfig',
    'footnoteAnchorPrefix',
    'footnoteReturnLinkContents',
  ],
  'No script of others runs on the pages; what it did has to be built in or given up.': ['params.customJS'],
  'Deliberately gone: readers are not followed. Count visits from the log of the server.': [
    'services.googleAnalytics',
    'googleAnalytics',
  ],
  'The search is part of the site and asks no other host.': ['params.widgets.search'],
  'Addresses are folders in lower case. Give an article `url` or list old addresses under `aliases`.': [
    'uglyURLs',
    'disablePathToLower',
    'removePathAccents',
    'disableAliases',
    'paginatePath',
    'pagination.path',
    'pagination.disableAliases',
  ],
  'Addresses follow the folders. Give the articles concerned a `url`, or let the file server redirect.': ['permalinks'],
  'Every build keeps drafts, future and expired articles back.': ['buildDrafts', 'buildFuture', 'buildExpired'],
  'Which pages there are is decided by the project.': [
    'outputs',
    'outputFormats',
    'disableKinds',
    'sitemap',
    'related',
    'cascade',
    'frontmatter',
  ],
  'Names of categories and tags are shown as their articles write them.': [
    'titleCaseStyle',
    'capitalizeListTitles',
    'disableTermTitleCase',
    'preserveTaxonomyNames',
  ],
  'There are no links in articles that are made from `ref` here.': ['refLinksErrorLevel', 'refLinksNotFoundURL'],
}

/** What no setting of ours stands for, on purpose. */
export const GONE_SETTINGS: readonly GoneRow[] = Object.entries(GONE).flatMap(([instead, keys]) =>
  keys.map((hugo) => ({ hugo, instead })),
)
