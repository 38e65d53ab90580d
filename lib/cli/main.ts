import { parseArgs } from 'node:util'
import { runAdopt } from './adopt-command'
import { runBuild } from './build'
import { runCheck } from './check'
import { runDev } from './dev'
import { runExport } from './export'
import { runIndex } from './index-command'
import { fetchNewsroom, runPublish, runRollback } from './publish-command'
import { runStart } from './start'

/** Options that commands understand. */
export interface CommandOptions {
  readonly json: boolean
  readonly strict: boolean
  /** What stands behind the name of the command. */
  readonly args?: readonly string[]
  /** Folder to write to. */
  readonly to?: string
  /** Write over files that differ. */
  readonly force?: boolean
  /** Make every page anew. */
  readonly full?: boolean
  /** Print what changed. */
  readonly changed?: boolean
  /** Write compressed siblings. */
  readonly compress?: boolean
  /** Take a commit that is held back. */
  readonly accept?: boolean
}

interface Command {
  readonly summary: string
  /** Works on what is there: a newsroom in a repository is not fetched before. */
  readonly isApart?: true
  readonly run: (options: CommandOptions) => Promise<number>
}

const COMMANDS: Readonly<Record<string, Command>> = {
  index: { summary: 'read what changed in the newsroom; --json for machines', run: runIndex },
  check: { summary: 'report every problem in the newsroom, fail on errors; --json for machines', run: runCheck },
  dev: { summary: 'serve the site while you work on its code', run: runDev },
  build: { summary: 'build the Node host; --strict fails on content errors', run: runBuild },
  start: { summary: 'prepare what is missing or stale, then serve the site', run: runStart },
  export: {
    summary: 'write the site to out/; --full, --changed, --compress; --strict fails on errors',
    run: runExport,
  },
  adopt: { summary: 'make a newsroom of a Hugo site: <hugo-site> [--to DIR] [--force]', isApart: true, run: runAdopt },
  publish: {
    summary: 'fetch NEWS_GIT_REMOTE and publish it; --accept takes what is held back',
    isApart: true,
    run: runPublish,
  },
  rollback: { summary: 'show the commit before the one that is shown', isApart: true, run: runRollback },
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      to: { type: 'string' },
      accept: { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      changed: { type: 'boolean', default: false },
      compress: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const [name = '', ...args] = positionals
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command && !values.help) {
    if (!command.isApart) await fetchNewsroom()
    return command.run({ ...values, args })
  }
  console.log('Usage: npm run news -- <command>\n')
  for (const [name, { summary }] of Object.entries(COMMANDS)) console.log(`  ${name.padEnd(8)} ${summary}`)
  return values.help || positionals.length === 0 ? 0 : 2
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  },
)
