import type { Code, Nodes, Root } from 'mdast'
import { CODE_RANGES } from './sanitize-schema'
import { visitNodes } from './tree'

const OPTION =
  /(?:^|[\s,{])(linenos|linenostart|hl_lines|title|filename)\s{0,9}=\s{0,9}(\[[^\]]*\]|"[^"]*"|'[^']*'|\d+(?:-\d+)?(?: +\d+(?:-\d+)?)*|[^\s,{}]+)/gi
const MAX_INFO = 1_000
const MAX_RANGES = 100

/**
 * The options of a code block, in Hugo's way of writing them: ```` ```go {linenos=true hl_lines=[2,"4-5"] title="a.go"} ````.
 * They travel as attributes, which the sanitiser checks, and end at `rehype-code`.
 */
export function remarkCodeOptions() {
  return (tree: Root): void => {
    visitNodes<Nodes>(tree, (code) => {
      if (code.type !== 'code') return
      const info = `${code.lang ?? ''} ${code.meta ?? ''}`.slice(0, MAX_INFO)
      if (!info.includes('{')) return
      const start = info.indexOf('{')
      code.lang = /^[^\s{]+/.exec(info.slice(0, start))?.[0] ?? null
      code.meta = null
      code.data = { ...code.data, hProperties: { ...code.data?.hProperties, ...toProperties(info.slice(start)) } }
    })
  }
}

function toProperties(info: string): NonNullable<NonNullable<Code['data']>['hProperties']> {
  const options = new Map<string, string>()
  for (const [, name = '', value = ''] of info.matchAll(OPTION))
    options.set(name.toLowerCase(), value.replace(/^(["'])(.*)\1$/s, '$2'))
  const lineNumbers = options.get('linenos') ?? ''
  const marked = toRanges(options.get('hl_lines') ?? '')
  const title = (options.get('title') ?? options.get('filename') ?? '').trim()
  return {
    ...(/^(true|table|inline|1)$/i.test(lineNumbers) ? { dataFirstLine: firstLine(options.get('linenostart')) } : {}),
    ...(marked === '' ? {} : { dataMarkedLines: marked }),
    ...(title === '' ? {} : { title }),
  }
}

function firstLine(written: string | undefined): string {
  return written !== undefined && /^\d{1,5}$/.test(written) ? written : '1'
}

function toRanges(written: string): string {
  const ranges = written.match(/\d+(?:\s{0,9}-\s{0,9}\d+)?/g) ?? []
  const list = ranges.slice(0, MAX_RANGES).map((range) => range.replace(/\s/g, ''))
  return list.filter((range) => CODE_RANGES.test(range)).join(',')
}
