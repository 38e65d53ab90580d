import { existsSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { listMounts, safeFolder } from './content-mounts'
import { FilePlan } from './file-plan'
import { findLeftovers } from './find-leftovers'
import type { HugoTree } from './hugo-tree'
import { isDefaultInSubfolder, resolveLanguages, type AdoptedLanguages } from './languages'
import { NOT_FOLLOWED, listSource } from './list-source'
import { mapMenus } from './map-menus'
import { mapSettings } from './map-settings'
import { planContent } from './plan-content'
import { readHugoConfig } from './read-hugo-config'
import { AdoptReport, formatFiles } from './report'
import { dropRefused, formatSiteYaml } from './validate-settings'

export interface AdoptOptions {
  /** Folder of the Hugo site. */
  readonly source: string
  /** Folder of the newsroom. */
  readonly target: string
  /** Write over files that differ. */
  readonly force: boolean
}

export interface Adoption {
  readonly report: AdoptReport
  /** Files of the newsroom, those that were there already included. */
  readonly articles: number
  readonly staticFiles: number
  /** Files written by this run; 0 when everything was there. */
  readonly written: number
}

/**
 * Makes a newsroom of a Hugo site. The site is only read. Nothing is written when something is in the way.
 * @throws {Error} when there is no Hugo site, when the folders lie in each other, or when the target holds other files
 */
export function adopt({ source, target, force }: AdoptOptions): Adoption {
  checkFolders(source, target)
  const report = new AdoptReport()
  const plan = planNewsroom(source, report)
  const { missing, different, foreign } = plan.compare(target)
  if (!force && different.length + foreign.length > 0) throw new Error(refusal(target, different, foreign))
  if (foreign.length > 0)
    report.change(
      `${foreign.length} files in ${target} (${formatFiles(foreign)})`,
      'They are not from the Hugo site and were left as they are; remove what does not belong there.',
    )
  plan.write(target, [...missing, ...different])
  return {
    report,
    articles: plan.count((file) => file.endsWith('.md') && !file.startsWith('static/')),
    staticFiles: plan.count((file) => file.startsWith('static/')),
    written: missing.length + different.length,
  }
}

function planNewsroom(root: string, report: AdoptReport): FilePlan {
  const { tree, files } = readHugoConfig(root)
  const languages = resolveLanguages(tree, report)
  const plan = new FilePlan()
  planStatic(root, { tree, languages, plan, report })
  const ignored = ignorePatterns(tree, report)
  const pages = planContent({
    root,
    languages,
    ignored,
    plan,
    report,
    mounts: listMounts(root, tree, languages, report),
  })
  const settings = mapSettings(tree, languages, report)
  const menus = mapMenus({ tree, languages, pages }, report)
  if (Object.keys(menus).length > 0) settings['menus'] = menus
  reportAddresses(tree, languages, report)
  plan.addText('site.yaml', formatSiteYaml(dropRefused(settings, report), files))
  findLeftovers(root, report)
  return plan
}

interface StaticSource {
  readonly tree: HugoTree
  readonly languages: AdoptedLanguages
  readonly plan: FilePlan
  readonly report: AdoptReport
}

/** Later folders win over earlier ones in Hugo, so they come first here. */
function planStatic(root: string, { tree, languages, plan, report }: StaticSource): void {
  const written = [
    tree['staticdir'] ?? 'static',
    ...languages.list.map((language) => language.tree['staticdir'] ?? []),
  ].flat()
  const folders = [...new Set(written.flatMap((folder) => safeFolder(folder, report) ?? []))].reverse()
  for (const folder of folders) {
    const { files, links } = listSource(root, folder)
    const isHidden = (file: string) => /(^|\/)\./.test(file)
    for (const file of files.filter((each) => !isHidden(each))) {
      if (!plan.add(`static/${file}`, path.join(root, folder, file)))
        report.miss(`${folder}/${file}`, 'A later folder of static files has one of that name, which wins, as in Hugo.')
    }
    const hidden = files.filter((file) => isHidden(file) && !/(^|\/)\.(DS_Store|git\w*)$/.test(file))
    if (hidden.length > 0)
      report.miss(
        formatFiles(hidden.map((file) => `${folder}/${file}`)),
        'Hidden files are not served; configure the file server itself.',
      )
    for (const link of links) report.miss(link === '' ? folder : `${folder}/${link}`, NOT_FOLLOWED)
  }
}

/** Files that Hugo was told not to read must not be published by us. */
function ignorePatterns(tree: HugoTree, report: AdoptReport): readonly RegExp[] {
  const written = tree['ignorefiles'] ?? []
  return (Array.isArray(written) ? written : [written]).flatMap((pattern) => {
    try {
      return [new RegExp(String(pattern))]
    } catch {
      report.miss(
        `ignoreFiles: ${String(pattern)}`,
        'This pattern is not understood; look for files that were not meant to be published.',
      )
      return []
    }
  })
}

/** What readers and search engines will notice. */
function reportAddresses(tree: HugoTree, { list, standard }: AdoptedLanguages, report: AdoptReport): void {
  const key = standard.tag.toLowerCase()
  if (typeof tree['baseurl'] === 'string' && tree['baseurl'] !== '')
    report.change(
      'baseURL',
      `It is no setting of the newsroom: start and export with SITE_URL=${tree['baseurl'].replace(/\/+$/, '')}.`,
    )
  if (isDefaultInSubfolder(tree)) report.takeOver('defaultContentLanguageInSubdir', `the addresses stay: /${key}/…`)
  else
    report.change(
      'defaultContentLanguageInSubdir',
      `Every language has a folder: what was at /news/ is at /${key}/news/. Let the server redirect /… to /${key}/…` +
        (list.length > 1 ? ', except for the other languages.' : '.'),
    )
}

function checkFolders(source: string, target: string): void {
  if (!existsSync(source) || !statSync(source).isDirectory()) throw new Error(`${source} is not a folder.`)
  if (existsSync(target) && !statSync(target).isDirectory())
    throw new Error(`${target} is a file; --to must name a folder.`)
  const [from, to] = [realpathSync(source), realPathOf(target)]
  if (from === to) throw new Error('The Hugo site and the newsroom are the same folder. Choose another one with --to.')
  if (isInside(to, from))
    throw new Error(`${target} lies inside of the Hugo site, which is never changed. Choose another folder with --to.`)
  if (isInside(from, to)) throw new Error(`The Hugo site lies inside of ${target}. Choose another folder with --to.`)
}

/** The real path of a folder that need not exist yet. */
function realPathOf(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder)
  const parent = path.dirname(folder)
  return parent === folder ? folder : path.join(realPathOf(parent), path.basename(folder))
}

function isInside(folder: string, outer: string): boolean {
  return folder.startsWith(outer.endsWith(path.sep) ? outer : outer + path.sep)
}

function refusal(target: string, different: readonly string[], foreign: readonly string[]): string {
  const parts = [
    ...(different.length > 0
      ? [`${different.length} files differ from those of the Hugo site (${formatFiles(different)})`]
      : []),
    ...(foreign.length > 0 ? [`${foreign.length} files are not from it (${formatFiles(foreign)})`] : []),
  ]
  return `Nothing was written: ${target} holds other files. ${parts.join('; ')}. Name an empty folder with --to, or write over what differs with --force.`
}
