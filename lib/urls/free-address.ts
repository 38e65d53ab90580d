import { toLangKey, toPath, toSegments } from './paths'

/*
 * `url:` may put an article anywhere: outside its language (`/about/`), below another one, or into a file (`/old/p2.html`). Routes need the
 * language first and a folder, so on the Node host such an article is rendered at an address of their form and served at its own by a
 * rewrite. The press needs no routes.
 */

/** First segment below a language of the addresses at which such articles are rendered. Nobody is sent there. */
export const FREE_SEGMENT = '_url'

/** Whether routes cannot render an article of this language at its own path. */
export function isFreePath(path: string, lang: string): boolean {
  return !path.endsWith('/') || !path.startsWith(`/${toLangKey(lang)}/`)
}

/** The path at which routes render what readers find at `path`. */
export function toRenderedPath(path: string, lang: string): string {
  return isFreePath(path, lang) ? toPath([toLangKey(lang), FREE_SEGMENT, ...(toSegments(path) ?? [])]) : path
}
