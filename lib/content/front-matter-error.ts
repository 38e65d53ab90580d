/** Front matter that cannot be read; the place is in the file, not in the block. */
export class FrontMatterError extends Error {
  constructor(
    readonly rule: string,
    message: string,
    readonly remedy: string,
    readonly line: number,
    readonly column = 1,
  ) {
    super(message)
    this.name = 'FrontMatterError'
  }
}
