import { lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** What lies below a folder of the Hugo site. Paths are relative to that folder, with `/`, in a stable order. */
export interface SourceFolder {
  readonly files: readonly string[]
  /** Symbolic links, through which nothing is read, and names that are not UTF-8 and so cannot be asked for. */
  readonly links: readonly string[]
}

/** What to do about `links`. */
export const NOT_FOLLOWED =
  'A symbolic link is not followed, and a name must be UTF-8. Copy or rename what belongs to the newsroom.'

/** Lists a folder without following links; a folder that is not there is empty, one that is a link is one link. */
export function listSource(root: string, folder: string): SourceFolder {
  const files: string[] = []
  const links: string[] = []
  const visit = (below: string) => {
    for (const entry of readdirSync(path.join(root, folder, below), { withFileTypes: true })) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isSymbolicLink() || name.includes('\uFFFD')) links.push(name)
      else if (entry.isDirectory() && entry.name !== '.git' && entry.name !== 'node_modules') visit(name)
      else if (entry.isFile()) files.push(name)
    }
  }
  if (hasLinkOnTheWay(root, folder)) links.push('')
  else if (lstatSync(path.join(root, folder), { throwIfNoEntry: false })?.isDirectory()) visit('')
  return { files: files.sort(), links: links.sort() }
}

function hasLinkOnTheWay(root: string, folder: string): boolean {
  const steps = folder.split('/')
  return steps.some((_, at) =>
    lstatSync(path.join(root, ...steps.slice(0, at + 1)), { throwIfNoEntry: false })?.isSymbolicLink(),
  )
}
