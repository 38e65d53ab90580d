import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chromium } from 'playwright'

/** What Chromium needs to run as root in a closed network; harmless elsewhere. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Otherwise the shell would draw letters in other widths than the whole browser.
  '--font-render-hinting=slight',
]

/** The shell first: the same browser without its windows, for three quarters of the work. */
const CANDIDATES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The browser to test with: `CHROMIUM_PATH`, an installed one, or the one that Playwright has downloaded. */
export function findChromium(): string | undefined {
  const wanted = process.env.CHROMIUM_PATH
  if (wanted) return wanted
  return [...CANDIDATES, chromium.executablePath()].find((file) => existsSync(file))
}

/**
 * Finds a browser, installing one where there is none: Debian's when we are root on Debian, else Playwright's.
 * @throws {Error} when neither works
 */
export function ensureChromium(): string {
  const found = findChromium()
  if (found) return found
  if (process.getuid?.() === 0 && isDebian()) {
    run('apt-get', ['update'])
    installForDebian(['chromium-headless-shell', 'chromium'])
  } else {
    run('npx', ['playwright', 'install', 'chromium'])
  }
  const installed = findChromium()
  if (!installed) throw new Error('No Chromium was found or could be installed. Set CHROMIUM_PATH to one.')
  return installed
}

/** Installs the first of these that there is, and letters for Chinese. */
function installForDebian([browser, ...others]: readonly string[]): void {
  if (browser === undefined) return
  try {
    run('apt-get', ['install', '--yes', '--no-install-recommends', browser, 'fonts-noto-cjk'])
  } catch {
    installForDebian(others)
  }
}

function run(command: string, args: readonly string[]): void {
  console.log(`> ${command} ${args.join(' ')}`)
  execFileSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
}
