import { stampOf } from '@/lib/press/release'
import type { PageAssets } from '@/lib/press/render-page'
import { hashOf } from '@/lib/press/stage-file'
import { listCurrentElements } from '@/lib/publish/elements-file'
import { siteUrl } from '@/lib/site/environment'
import { elementsPath, stylesPath } from '@/lib/urls/paths'
import { bundleElements } from './bundle-elements'
import { bundlePress, type PressBundle } from './bundle-press'
import { bundleStyles } from './bundle-styles'

/** What pages are made with and what they name. */
export interface Workshop extends Pick<PressBundle, 'script' | 'pageScript'> {
  readonly styles: { readonly path: string; readonly text: string }
  /** The script that all pages name first, then those that it loads. */
  readonly elements: readonly { readonly path: string; readonly text: string }[]
  readonly assets: PageAssets
  /** Changes when pages of the same content may differ. */
  readonly stamp: string
}

/** Makes everything that pages are made with and that they name. */
export async function prepareWorkshop(): Promise<Workshop> {
  const [press, styles] = await Promise.all([bundlePress(), bundleStyles(), bundleElements()])
  const elements = listCurrentElements().map(({ name, script }) => ({ path: elementsPath(name), text: script }))
  const stylesName = hashOf(styles).slice(0, 16)
  return {
    script: press.script,
    pageScript: press.pageScript,
    styles: { path: stylesPath(stylesName), text: styles },
    elements,
    assets: { styles: stylesPath(stylesName), elements: elements[0]?.path },
    stamp: stampOf([press.hash, stylesName, ...elements.map(({ path }) => path), siteUrl(), process.version]),
  }
}
