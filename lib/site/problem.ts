/**
 * One fault found in a file of the newsroom, told so that an editor can repair it.
 * An `error` keeps the article off the site; after a `warning` it is published with the faulty part left out.
 */
export interface ContentProblem {
  /** Path relative to the content folder. */
  readonly file: string
  /** 1-based line in the file. */
  readonly line: number
  /** 1-based column in that line. */
  readonly column: number
  /** Stable name of the rule, in kebab-case. */
  readonly rule: string
  readonly severity: 'error' | 'warning'
  /** What is wrong. */
  readonly message: string
  /** What to do about it. */
  readonly remedy: string
}

/** `file:line:column severity rule message — remedy`, the form that terminals and editors make clickable. */
export function formatProblem(problem: ContentProblem): string {
  const { file, line, column, severity, rule, message, remedy } = problem
  return `${file}:${line}:${column} ${severity} [${rule}] ${message} ${remedy}`
}
