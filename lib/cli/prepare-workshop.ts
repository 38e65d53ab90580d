import { stampOf } from '@/lib/press/release'
import type { PageAssets } from '@/lib/press/render-page'
import { hashOf } from '@/lib/press/stage-file'
import { listCurrentElements } from '@/lib/publish/elements-file'
import { siteUrl } from '@/lib/site/environment'
import { elementsPath, stylesPath } from '@/lib/urls/paths'
import { bundleElements } from './bundle-elements'
import { bundlePress, type PressBundle } from './bundle-press'
import { bundleStyles, type StyleSheet } from './bundle-styles'

/** A file that pages name by what it holds. */
export interface Asset {
  readonly path: string
  readonly text: string
}

/** What pages are made with and what they name. */
export interface Workshop extends Pick<PressBundle, 'script' | 'pageScript'> {
  readonly styles: Asset
  /** What the search has besides. */
  readonly searchStyles: Asset
  /** The script that all pages name first, then those that it loads. */
  readonly elements: readonly Asset[]
  readonly assets: PageAssets
  /** Changes when pages of the same content may differ. */
  readonly stamp: string
}

/** Makes everything that pages are made with and that they name. */
export async function prepareWorkshop(): Promise<Workshop> {
  const [press, styles, searchStyles] = await Promise.all([
    bundlePress(),
    prepareStyles('app/styles.css'),
    prepareStyles('app/styles/search.css'),
    bundleElements(),
  ])
  const elements = listCurrentElements().map(({ name, script }) => ({ path: elementsPath(name), text: script }))
  const named = [styles, searchStyles, ...elements].map((asset) => asset.path)
  return {
    script: press.script,
    pageScript: press.pageScript,
    styles,
    searchStyles,
    elements,
    assets: { styles: styles.path, searchStyles: searchStyles.path, elements: elements[0]?.path },
    stamp: stampOf([press.hash, ...named, siteUrl(), process.version]),
  }
}

async function prepareStyles(file: StyleSheet): Promise<Asset> {
  const text = await bundleStyles(file)
  return { path: stylesPath(hashOf(text).slice(0, 16)), text }
}
