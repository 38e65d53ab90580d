import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { fromHtml } from 'hast-util-from-html'
import { toString } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'

/** Bytes as they lie on the disk and as they go over the wire. */
export interface Weight {
  readonly raw: number
  readonly gzip: number
}

/** What a reader loads for one page, pictures apart. */
export interface PageWeight {
  readonly html: Weight
  readonly css: Weight
  readonly scripts: Weight
  readonly total: Weight
  readonly requests: number
  /** Addresses of the scripts that the page loads. */
  readonly scriptPaths: readonly string[]
}

/** Compressed bytes of what the author of an article has written, as far as it is text. */
export function weighText(html: string): number {
  let text = ''
  visit(fromHtml(html), 'element', (node) => {
    if (!String(node.properties['className'] ?? '').includes('article-body')) return undefined
    text += toString(node)
    return SKIP
  })
  return weigh(Buffer.from(text)).gzip
}

/** Weighs a page of an export with the styles and scripts that it loads at once. */
export function weighPage(root: string, file: string): PageWeight {
  const html = readFileSync(path.join(root, file))
  const { styles, scripts } = listLoaded(html.toString())
  const css = sum(styles.map((each) => weigh(readFileSync(path.join(root, each)))))
  const js = sum(scripts.map((each) => weigh(readFileSync(path.join(root, each)))))
  const own = weigh(html)
  return {
    html: own,
    css,
    scripts: js,
    total: sum([own, css, js]),
    requests: 1 + styles.length + scripts.length,
    scriptPaths: scripts,
  }
}

function listLoaded(html: string): { styles: string[]; scripts: string[] } {
  const styles = new Set<string>()
  const scripts = new Set<string>()
  visit(fromHtml(html), 'element', ({ tagName, properties }) => {
    const { rel, href, src, noModule } = properties
    if (tagName === 'link' && String(rel) === 'stylesheet') styles.add(String(href))
    // Today's browsers pass over scripts for those of yesterday.
    if (tagName === 'script' && src && !noModule) scripts.add(String(src))
  })
  return { styles: [...styles], scripts: [...scripts] }
}

function weigh(bytes: Buffer): Weight {
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length }
}

function sum(weights: readonly Weight[]): Weight {
  return {
    raw: weights.reduce((total, { raw }) => total + raw, 0),
    gzip: weights.reduce((total, { gzip }) => total + gzip, 0),
  }
}
