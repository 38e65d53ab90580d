import type { Root } from 'hast'
import { optionsOf, type OptionsCarrier } from './markdown-options'
import { isFootnoteHeading, visitElements } from './tree'

/** Puts the footnotes' texts for screen readers into the language of the page; the processor knows only English. */
export function rehypeFootnoteLabels() {
  return (tree: Root, file: OptionsCarrier): void => {
    const { footnoteLabel, footnoteBackLabel } = optionsOf(file)
    visitElements(tree, (node) => {
      if (footnoteLabel !== undefined && isFootnoteHeading(node))
        node.children = [{ type: 'text', value: footnoteLabel }]
      const label = node.properties['dataFootnoteBackref'] === undefined ? undefined : node.properties['ariaLabel']
      if (footnoteBackLabel !== undefined && typeof label === 'string') {
        // 'Back to reference 1-2': the second reference to the first note.
        node.properties['ariaLabel'] = `${footnoteBackLabel} ${/(?<![\d-])[\d-]*$/.exec(label)![0]}`.trim()
      }
    })
  }
}
