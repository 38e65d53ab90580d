import type { PageAssets } from './render-page'
import type { Staging } from './stage-file'

/** A file that the press has to make. */
export interface PressTask {
  readonly kind: 'page' | 'machine'
  /** Its address on the site. */
  readonly path: string
  /** Where it goes, relative to the site's folder. */
  readonly file: string
  /** Hash of what lies there now. */
  readonly known?: string | undefined
}

/** What is the same for all files of one run. */
export interface PressSetup {
  /** The moment that decides what is published, milliseconds. */
  readonly now: number
  readonly assets: PageAssets
  readonly staging: Staging
}

/** What became of a task. */
export interface PressResult {
  readonly path: string
  readonly file: string
  /** Absent when it failed. */
  readonly hash?: string
  /** Pictures in other widths that it names. */
  readonly variants: readonly string[]
  readonly error?: string
}
