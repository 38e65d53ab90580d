import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readArticle } from '@/lib/content/read-article'
import { siteSchema } from '@/lib/site/config-schema'
import type { Site } from '@/lib/site/read-site'
import { toPath, toSegments } from '@/lib/urls/paths'
import type { Mount } from './content-mounts'
import type { FilePlan } from './file-plan'
import type { AdoptedLanguages } from './languages'
import { PageNames } from './page-names'
import type { AdoptReport } from './report'
import { folderOf, planResources, type Owners } from './plan-resources'
import { formatFiles } from './report'
import { TextFindings } from './text-findings'

/** Endings of Markdown in Hugo; here it is `.md`. */
const MARKDOWN = /\.(md|markdown|mdown)$/i
/** What Hugo makes pages of and nothing here does. */
const OTHER_TEXTS = /\.(html?|org|adoc|asciidoc|ad|rst|pandoc|pdc|mdx)$/i

interface Context {
  readonly root: string
  readonly languages: AdoptedLanguages
  readonly site: Site
  readonly ignored: readonly RegExp[]
  readonly plan: FilePlan
  readonly pages: PageNames
  readonly findings: TextFindings
  readonly report: AdoptReport
}

export type ContentSource = Pick<Context, 'root' | 'languages' | 'ignored' | 'plan' | 'report'> & {
  readonly mounts: readonly Mount[]
}

/** Where every file of the content goes: articles below their language, the files of page bundles where Hugo served them. */
export function planContent({ mounts, ...source }: ContentSource): PageNames {
  const { languages } = source
  const context = { ...source, site: siteOf(languages), pages: new PageNames(), findings: new TextFindings() }
  for (const mount of mounts) planMount(mount, context)
  context.findings.tell(source.report)
  return context.pages
}

/** Enough of a site to know the addresses of its articles. */
function siteOf({ list, standard }: AdoptedLanguages): Site {
  const names = list.map(({ tag }) => ({ tag, name: tag, title: tag }))
  return { ...siteSchema.parse({}), languages: names, defaultLanguage: standard.tag, customWidgets: [] }
}

function planMount(mount: Mount, context: Context): void {
  const { report } = context
  const visible = mount.files.filter((file) => !/(^|\/)\./.test(file))
  const isIgnored = (file: string) => context.ignored.some((pattern) => pattern.test(`${mount.folder}/${file}`))
  const files = visible.filter((file) => !isIgnored(file))
  tell(visible.filter(isIgnored), mount, 'Left out, as `ignoreFiles` says.', report)
  const bundles = new Set(
    files
      .filter((file) => isBundlePage(file, context.languages))
      .map(folderOf)
      .filter((folder) => folder !== ''),
  )
  const owners: Owners = new Map()
  const isPartOfBundle = (file: string) =>
    bundleOf(file, bundles) !== undefined && !(isBundlePage(file, context.languages) && bundles.has(folderOf(file)))
  const parts = files.filter((file) => MARKDOWN.test(file) && isPartOfBundle(file))
  for (const file of files.filter((each) => MARKDOWN.test(each) && !isPartOfBundle(each)))
    planArticle(file, mount, context, owners)
  tell(parts, mount, 'Hugo gives such a part of a page bundle no address, so it stays behind.', report)
  tell(
    files.filter((file) => OTHER_TEXTS.test(file)),
    mount,
    'Only Markdown is read. Write it as .md, or put a finished page below static/.',
    report,
  )
  const resources = files.filter((file) => !MARKDOWN.test(file) && !OTHER_TEXTS.test(file))
  planResources(resources, { mount, bundleOf: (file) => bundleOf(file, bundles), owners }, context)
}

function tell(files: readonly string[], mount: Mount, note: string, report: AdoptReport): void {
  if (files.length > 0) report.miss(formatFiles(files.map((file) => `${mount.folder}/${file}`)), note)
}

/** `index.md`, or `index.en.md` for a language of the site. */
function isBundlePage(file: string, languages: AdoptedLanguages): boolean {
  const match = /^index(?:\.([\w-]+))?\.(md|markdown|mdown)$/i.exec(path.posix.basename(file))
  const suffix = match?.[1]?.toLowerCase()
  return match !== null && (suffix === undefined || languages.list.some(({ key }) => key === suffix))
}

/** The nearest folder above a file that is a page. */
function bundleOf(file: string, bundles: ReadonlySet<string>): string | undefined {
  for (let folder = folderOf(file); folder !== ''; folder = folderOf(folder)) if (bundles.has(folder)) return folder
  return undefined
}

function planArticle(file: string, mount: Mount, context: Context, owners: Owners): void {
  const { root, plan, report, site, languages, pages, findings } = context
  const source = path.join(root, mount.folder, file)
  const target = path.posix.join(mount.target, renamed(file, languages))
  const bytes = readFileSync(source)
  const name = `${mount.folder}/${file}`
  const hasPage = findings.read(name, bytes)
  if (!plan.add(target, source)) return report.miss(name, `Another file goes to ${target} already. Rename one of them.`)
  if (path.posix.basename(file) !== path.posix.basename(target))
    report.change(name, `It is called ${path.posix.basename(target)}; the text is the same.`)
  const { article } = readArticle(target, bytes, site)
  if (!article) return
  const beside = owners.get(folderOf(file)) ?? []
  beside.push({ lang: article.lang, path: article.wantedPath, isPublic: !article.draft })
  owners.set(folderOf(file), beside)
  if (!hasPage) return
  const below = toSegments(article.wantedPath)?.slice(1) ?? []
  pages.add(article.lang, withoutSuffix(file, languages), { path: toPath(below), title: article.linkTitle })
}

/** The name of a file here: `.md`, and the suffix of a language whose key is no tag is its tag. */
function renamed(file: string, { list }: AdoptedLanguages): string {
  const stem = file.replace(MARKDOWN, '')
  const suffix = /\.([\w-]+)$/.exec(path.posix.basename(stem))?.[1]
  const language = list.find(({ key, tag }) => key === suffix?.toLowerCase() && key !== tag.toLowerCase())
  return `${language && suffix ? stem.slice(0, -suffix.length) + language.tag : stem}.md`
}

function withoutSuffix(file: string, { list }: AdoptedLanguages): string {
  const stem = file.replace(MARKDOWN, '')
  const language = list.find(({ key }) => stem.toLowerCase().endsWith(`.${key}`))
  return language ? stem.slice(0, -language.key.length - 1) : stem
}
