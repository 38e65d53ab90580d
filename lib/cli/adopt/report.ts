/** One thing that the report tells. */
export interface ReportLine {
  readonly what: string
  /** Where it went, why it is different, or what to do instead. */
  readonly note: string
}

/** What became of a Hugo site: collected while it is read, printed at the end. */
export class AdoptReport {
  readonly takenOver: ReportLine[] = []
  readonly changed: ReportLine[] = []
  readonly noCounterpart: ReportLine[] = []

  takeOver(what: string, note: string): void {
    this.takenOver.push({ what, note })
  }

  change(what: string, why: string): void {
    this.changed.push({ what, note: why })
  }

  miss(what: string, instead: string): void {
    this.noCounterpart.push({ what, note: instead })
  }
}

/** The three groups as text for a terminal; an empty group is left out. */
export function formatReport(report: AdoptReport): string {
  const groups = [
    ['Taken over', report.takenOver],
    ['Changed', report.changed],
    ['Has no counterpart', report.noCounterpart],
  ] as const
  return groups
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `${title}\n${lines.map(({ what, note }) => `  ${what} — ${note}`).join('\n')}\n`)
    .join('\n')
}

/** The names when they are few, else the first and how many more there are. */
export function formatFiles(files: readonly string[]): string {
  const shown = files.slice(0, SHOWN).join(', ')
  return files.length > SHOWN ? `${shown} and ${files.length - SHOWN} more` : shown
}

const SHOWN = 3
