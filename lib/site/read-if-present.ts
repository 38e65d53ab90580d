import { readFileSync } from 'node:fs'

/** The bytes of a file; `undefined` when there is none, be it that it has gone since it was listed. */
export function readIfPresent(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
