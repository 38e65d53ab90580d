/** Ids that stand for Next's own client modules in the pages below. */
export const PLUMBING: ReadonlySet<string> = new Set(['101', '102'])

/** A script with a piece of payload, escaped as Next does. */
export function pushScript(payload: string): string {
  const json = JSON.stringify([1, payload]).replace(/</g, '\\u003c').replace(/>/g, '\\u003e').replace(/&/g, '\\u0026')
  return `<script>self.__next_f.push(${json})</script>`
}

interface RenderedPage {
  readonly head?: string
  readonly body?: string
  /** Rows of the payload besides those of Next's own components. */
  readonly rows?: string
}

/** A page as Next writes it: framework, hints, payload. */
export function makeRenderedPage({ head = '', body = '<p>Text</p>', rows = '' }: RenderedPage = {}): string {
  return (
    '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>' +
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/b.js"/>' +
    '<script src="/_next/static/chunks/c.js" async=""></script><title>T</title>' +
    `${head}<script src="/_next/static/chunks/d.js" noModule=""></script></head><body><div hidden=""><!--$--><!--/$--></div>${body}` +
    '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]})</script>' +
    '<script src="/_next/static/chunks/b.js" async=""></script><script>(self.__next_f=self.__next_f||[]).push([0])</script>' +
    `${pushScript('1:"$Sreact.fragment"\n2:I[101,["x.js"],"default"]\n')}${pushScript(`${rows}0:{"b":"build"}\n`)}</body></html>`
  )
}

/** The same page without anything of the framework. */
export function makeFinishedPage({ head = '', body = '<p>Text</p>' }: RenderedPage = {}): string {
  return (
    '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>' +
    `<title>T</title>${head}</head><body>${body}</body></html>`
  )
}
