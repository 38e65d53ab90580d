import type { ContentProblem } from '@/lib/site/problem'
import type { Position } from './front-matter-positions'

/** Collects the problems of one file; a problem of a field is placed on that field. */
export class FileProblems {
  readonly list: ContentProblem[] = []

  constructor(
    private readonly file: string,
    private positions: ReadonlyMap<string, Position> = new Map(),
  ) {}

  /** From now on, problems of fields are placed at these positions (keys as written). */
  placeFields(positions: ReadonlyMap<string, Position>): void {
    this.positions = new Map([...positions].map(([key, position]) => [key.toLowerCase(), position]))
  }

  /** From now on, problems of the field `name` are placed where it was written as `key`. */
  nameField(name: string, key: string): void {
    const position = this.positions.get(key)
    if (position && name !== key) this.positions = new Map([...this.positions, [name, position]])
  }

  error(rule: string, message: string, remedy: string, line = 1, column = 1): void {
    this.list.push({ file: this.file, line, column, rule, severity: 'error', message, remedy })
  }

  warn(rule: string, message: string, remedy: string, line = 1, column = 1): void {
    this.list.push({ file: this.file, line, column, rule, severity: 'warning', message, remedy })
  }

  /** @param key in lower case */
  errorAt(key: string, rule: string, message: string, remedy: string): void {
    const { line, column } = this.place(key)
    this.error(rule, message, remedy, line, column)
  }

  /** @param key in lower case */
  warnAt(key: string, rule: string, message: string, remedy: string): void {
    const { line, column } = this.place(key)
    this.warn(rule, message, remedy, line, column)
  }

  get hasErrors(): boolean {
    return this.list.some((problem) => problem.severity === 'error')
  }

  /** Where the field `key` (in lower case) stands. */
  place(key: string): Position {
    return this.positions.get(key) ?? { line: 1, column: 1 }
  }
}
