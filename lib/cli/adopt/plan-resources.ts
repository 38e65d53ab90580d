import path from 'node:path'
import { pathOfNames } from '@/lib/content/place-of-file'
import { toSegments } from '@/lib/urls/paths'
import type { Mount } from './content-mounts'
import type { FilePlan } from './file-plan'
import { formatFiles, type AdoptReport } from './report'

/** The articles of a folder, for the files that stand beside them. */
export type Owners = Map<string, Owner[]>

/** Where an article is. */
export interface Owner {
  readonly lang: string
  readonly path: string
  /** Neither a draft nor kept back by `headless` or `build`. */
  readonly isPublic: boolean
}

interface Beside {
  readonly mount: Mount
  readonly owners: Owners
  /** The page bundle that a file belongs to. */
  bundleOf(file: string): string | undefined
}

interface Plans {
  readonly root: string
  readonly plan: FilePlan
  readonly report: AdoptReport
}

/** Where a file beside articles goes: below `static/`, into the folder of its article, or nowhere. */
type ResourcePlace = 'static' | 'beside' | undefined

/** Where the files beside articles go. */
export function planResources(files: readonly string[], beside: Beside, plans: Plans): void {
  const places = files.map((file) => planResource(file, beside, plans))
  const tell = (place: ResourcePlace, note: string) => {
    const placed = files.filter((_, at) => places[at] === place)
    if (placed.length > 0) plans.report.change(`${placed.length} files beside articles (${formatFiles(placed)})`, note)
  }
  tell('static', 'They go to static/, below the address of their page, where Hugo served them.')
  tell('beside', 'They stay beside their article, and are kept back with it.')
}

/**
 * A file of a page bundle belongs below the address of its page, another one below that of its section. Below `static/`
 * everything is public, so what belongs to an article that is kept back stays beside it.
 */
function planResource(file: string, { mount, bundleOf, owners }: Beside, { root, plan, report }: Plans): ResourcePlace {
  const bundle = bundleOf(file)
  const home = bundle ?? folderOf(file)
  const pages = owners.get(home) ?? []
  const isKeptBack = bundle !== undefined && pages.length > 0 && !pages.some(({ isPublic }) => isPublic)
  const targets = isKeptBack
    ? [path.posix.join(mount.target, file)]
    : addressesOf(bundle, pages, { home, mount }).map((address) =>
        path.posix.join('static', ...(toSegments(address) ?? []), path.posix.relative(home, file)),
      )
  if (targets.length === 0)
    report.miss(`${mount.folder}/${file}`, 'Its page was not taken over, so this file was not either.')
  for (const target of targets) {
    if (!plan.add(target, path.join(root, mount.folder, file)))
      report.miss(`${mount.folder}/${file}`, `Another file goes to ${target} already.`)
  }
  return targets.length === 0 ? undefined : isKeptBack ? 'beside' : 'static'
}

function addressesOf(
  bundle: string | undefined,
  pages: readonly Owner[],
  { home, mount }: { home: string; mount: Mount },
): readonly string[] {
  if (bundle !== undefined) return [...new Set(pages.filter(({ isPublic }) => isPublic).map((page) => page.path))]
  const tags = pages.length === 0 ? [mount.language.tag] : pages.map(({ lang }) => lang)
  return [...new Set(tags.map((tag) => pathOfNames(tag, home.split('/')).path))]
}

/** The folder of a file; '' at the top. */
export function folderOf(file: string): string {
  const folder = path.posix.dirname(file)
  return folder === '.' ? '' : folder
}
