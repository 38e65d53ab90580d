import { withoutTags, isMenuTarget, type MenuName } from '@/lib/site/config-schema'
import { cleanLine } from './decode-text'
import type { FileProblems } from './problems'

/** A place in a menu that a page asks for in its front matter. */
export interface MenuPlacement {
  readonly menu: MenuName
  readonly name: string
  readonly weight: number
  readonly identifier: string
  readonly parent: string
  readonly pre: string
  readonly post: string
  /** Leads elsewhere than to the page; empty for the page itself. */
  readonly url: string
}

const MENUS: readonly string[] = ['main', 'side', 'footer'] satisfies MenuName[]
const OPTIONS = ['name', 'weight', 'identifier', 'parent', 'pre', 'post', 'url', 'title', 'params']

/**
 * Reads `menu`: a name, a list of names, or a map of names to what the entry says. Nothing (`""`, `false`, null) and menus that
 * the site does not show mean nothing, as in Mainroad.
 */
export function readMenuField(
  value: unknown,
  page: { name: string; weight: number },
  problems: FileProblems,
): readonly MenuPlacement[] {
  return placesOf(value).flatMap(([menu, options]) => {
    if (!isMenuName(menu)) return []
    const given = isRecord(options) ? options : {}
    for (const key of Object.keys(given).filter((each) => !OPTIONS.includes(each.toLowerCase())))
      problems.warnAt('menu', 'menu-entry', `\`menu.${menu}.${key}\` is not a setting of a menu entry.`, 'Remove it.')
    return [toPlacement(menu, given, page, problems)]
  })
}

/** Each menu once, with what is said about its entry. */
function placesOf(value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value === 'string') return [[value.trim().toLowerCase(), {}]]
  if (Array.isArray(value))
    return [...new Set(value.filter((name) => typeof name === 'string'))].map((name) => [name.trim().toLowerCase(), {}])
  if (!isRecord(value)) return []
  return Object.entries(value)
    .filter(([, options]) => options !== false)
    .map(([name, options]) => [name.toLowerCase(), options])
}

function toPlacement(
  menu: MenuName,
  given: Readonly<Record<string, unknown>>,
  page: { name: string; weight: number },
  problems: FileProblems,
): MenuPlacement {
  const options = Object.fromEntries(Object.entries(given).map(([key, value]) => [key.toLowerCase(), value]))
  const line = (key: string) => {
    const value = options[key]
    return typeof value === 'string' || typeof value === 'number' ? withoutTags(cleanLine(String(value))) : ''
  }
  const url = line('url')
  if (url !== '' && !isMenuTarget(url))
    problems.warnAt('menu', 'menu-entry', `\`menu.${menu}.url\` is no address.`, 'Begin it with / or https://.')
  const weight = Math.trunc(Number(options['weight'] ?? page.weight))
  if (!Number.isSafeInteger(weight))
    problems.warnAt('menu', 'menu-entry', `\`menu.${menu}.weight\` is not a number.`, 'Write a whole number.')
  return {
    menu,
    name: line('name') || page.name,
    weight: Number.isSafeInteger(weight) ? weight : 0,
    identifier: line('identifier'),
    parent: line('parent'),
    pre: line('pre'),
    post: line('post'),
    url: isMenuTarget(url) ? url : '',
  }
}

function isMenuName(name: string): name is MenuName {
  return MENUS.includes(name)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
