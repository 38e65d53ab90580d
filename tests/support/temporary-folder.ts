import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * Global setup of Vitest and Playwright alike: all that a run puts into the temporary folder lies in one folder, which is
 * removed when the run ends. Workers inherit the environment, so no factory needs to clean up after itself.
 */
export default function useTemporaryFolder(): () => void {
  const before = process.env.TMPDIR
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-tests-'))
  process.env.TMPDIR = folder
  return () => {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
