import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureChromium } from './support/chromium'
import { EXPORT_DIR, exportEnvironment, hostEnvironment } from './support/deployments'

/*
 * `npm test`: everything, on a fresh machine too. Each step goes on after a failure, so that one run tells all; the last line
 * counts.
 */

const totals = { passed: 0, failed: 0, skipped: 0 }
const REPORTS = path.join('.cache', 'test', 'reports')

function run(command: string, env: Readonly<Record<string, string>> = {}): boolean {
  console.log(`\n\u25b6 ${command}`)
  const { status } = spawnSync(command, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, FORCE_COLOR: '0', ...env },
  })
  return status === 0
}

/** A step that is one check. */
function check(command: string, env?: Readonly<Record<string, string>>): boolean {
  const ok = run(command, env)
  totals[ok ? 'passed' : 'failed'] += 1
  return ok
}

/** A step that counts its own tests into a JSON report. A runner that fails without failing a test counts as one failure. */
function suite(
  command: string,
  report: string,
  count: (json: never) => { passed: number; failed: number; skipped: number },
): void {
  rmSync(report, { force: true })
  const ok = run(command, { PLAYWRIGHT_JSON_OUTPUT_NAME: report })
  let counted = { passed: 0, failed: 0, skipped: 0 }
  try {
    counted = count(JSON.parse(readFileSync(report, 'utf8')) as never)
  } catch (error) {
    console.error(`No report at ${report}.`, error)
  }
  totals.passed += counted.passed
  totals.skipped += counted.skipped
  totals.failed += counted.failed > 0 || (ok && counted.passed > 0) ? counted.failed : 1
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
}

function vitest(folders: string, name: string): void {
  const report = path.join(REPORTS, `${name}.json`)
  const command = `vitest run --config tests/vitest.config.ts --reporter=default --reporter=json --outputFile.json=${report} ${folders}`
  suite(command, report, ({ numPassedTests, numFailedTests, numPendingTests }: VitestReport) => ({
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests,
  }))
}

function playwright(): void {
  const report = path.resolve(REPORTS, 'playwright.json')
  suite(
    'playwright test --config tests/playwright.config.ts --reporter=list,json',
    report,
    ({ stats }: PlaywrightReport) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }),
  )
}

mkdirSync(REPORTS, { recursive: true })
ensureChromium()
check('next typegen && tsc --noEmit')
check('eslint --max-warnings 0 .')
check('prettier --check --log-level warn .')
vitest('tests/unit tests/content', 'unit')
// What an earlier run has left lies beside what this one makes.
rmSync(EXPORT_DIR, { recursive: true, force: true })
const exported = check('npm run export -- --strict', exportEnvironment)
const built = check('npm run build -- --strict', hostEnvironment)
if (exported) vitest('tests/build', 'build')
if (exported && built) playwright()

console.log(
  `\n${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}`,
)
process.exitCode = totals.failed > 0 ? 1 : 0
