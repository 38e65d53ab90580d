const WIDTH = 30
const EVERY_MS = 100

/** A bar on the terminal for long work; silent elsewhere. Give `report` to the work, call `end` after it. */
export function makeProgress(label: string): { report: (done: number, total: number) => void; end: () => void } {
  if (!process.stderr.isTTY) return { report: () => undefined, end: () => undefined }
  let shownAt = 0
  return {
    report(done, total) {
      const now = Date.now()
      if (now - shownAt < EVERY_MS) return
      shownAt = now
      const filled = Math.round((done / total) * WIDTH)
      process.stderr.write(`\r${label} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total}`)
    },
    end() {
      if (shownAt > 0) process.stderr.write('\r\u001b[K')
    },
  }
}
