import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeSearchIndex } from '@/lib/cli/write-search-index'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { filesIn } from '@/tests/support/search-engines'

/* A process that makes what searches of an export load, and nothing else, to be measured. */

const folder = mkdtempSync(path.join(tmpdir(), 'words-'))
try {
  await writeSearchIndex(takeSnapshot(Date.now()), filesIn(folder))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
