import type { Link, PhrasingContent, Root, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { endsBareUrl } from './cjk'

/**
 * Finishes bare URLs. Those that `remark-gfm` finds in finished text (they have no position) still run on into Chinese
 * and are cut there; and `www.` is read as https, as browsers do by now.
 */
export function remarkCutLinks() {
  return (tree: Root): void => {
    visit(tree, 'link', (link, index, parent) => {
      const text = link.children[0]
      if (link.children.length !== 1 || text?.type !== 'text') return
      const rest = link.position ? '' : cutAtChinese(link, text)
      if (link.url === `http://${text.value}` && /^www\./i.test(text.value)) link.url = `https://${text.value}`
      if (rest === '' || !parent || index === undefined) return
      const siblings = parent.children as PhrasingContent[]
      siblings.splice(index + 1, 0, { type: 'text', value: rest })
      return [SKIP, index + 2]
    })
  }
}

/** Shortens text and address of the link to the part before the Chinese; returns what is left over. */
function cutAtChinese(link: Link, text: Text): string {
  const whole = text.value
  const end = Array.from({ length: whole.length }, (_, at) => at).find((at) => endsBareUrl(whole.charCodeAt(at)))
  if (end === undefined) return ''
  text.value = whole.slice(0, end).replace(/[!"'*,.:;?)\]_~]+$/, '')
  const rest = whole.slice(text.value.length)
  if (link.url.endsWith(rest)) link.url = link.url.slice(0, -rest.length)
  return rest
}
