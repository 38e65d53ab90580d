import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { CHROMIUM_ARGS, ensureChromium } from './support/chromium'
import { EXPORT_PORT, HOST_PORT, hostEnvironment } from './support/deployments'

const root = path.resolve(import.meta.dirname, '..')

/* The same specs run against both deployments; both are built by `npm test` before. */
export default defineConfig({
  testDir: root,
  globalSetup: path.join(root, 'tests/support/temporary-folder.ts'),
  testMatch: ['tests/e2e/**/*.spec.ts', 'tests/a11y/**/*.spec.ts', 'tests/visual/**/*.spec.ts'],
  outputDir: path.join(root, 'test-results'),
  snapshotPathTemplate: path.join(root, 'tests/visual/screenshots/{arg}{ext}'),
  // Browsers smooth edges a little differently; anything a person would see is far more.
  expect: { toHaveScreenshot: { maxDiffPixelRatio: 0.001 } },
  workers: 2,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  use: {
    viewport: { width: 1280, height: 900 },
    launchOptions: { executablePath: ensureChromium(), args: CHROMIUM_ARGS },
  },
  projects: [
    { name: 'export', use: { baseURL: `http://localhost:${EXPORT_PORT}` } },
    {
      name: 'host',
      // It sends the same pages, which `parity.spec.ts` proves.
      testIgnore: ['tests/a11y/**', 'tests/visual/**'],
      use: { baseURL: `http://localhost:${HOST_PORT}` },
    },
  ],
  webServer: [
    { command: 'npx tsx tests/support/static-server.ts', cwd: root, port: EXPORT_PORT, timeout: 60_000 },
    {
      command: 'npm start',
      cwd: root,
      port: HOST_PORT,
      env: { ...process.env, ...hostEnvironment } as Record<string, string>,
      timeout: 300_000,
    },
  ],
})
