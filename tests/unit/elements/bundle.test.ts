import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { ESLint } from 'eslint'
import { expect, test } from 'vitest'
import { elementsScripts } from '@/lib/cli/bundle-elements'

/** The script that pages name. */
async function elementsScript(folder: string): Promise<string> {
  const [main] = await elementsScripts(folder)
  return main?.script ?? ''
}

/** A folder of components with these files. */
function makeComponents(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'elements-'))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  return folder
}

test('all elements are one script of at most 12 kB', async () => {
  const script = await elementsScript('components')
  expect(script).toContain('customElements.define("theme-switch"')
  expect(gzipSync(script).length).toBeLessThanOrEqual(12_000)
})

test('elements are found in every folder and nothing else is sent', async () => {
  const script = await elementsScript(
    makeComponents({
      'a/one.element.ts': 'console.log("first")',
      'b/c/two.element.ts': 'import { word } from "./word"\nconsole.log(word)',
      'b/c/word.ts': 'export const word = "second"\nexport const unused = "third"',
      'b/view.tsx': 'console.log("fourth")',
    }),
  )
  expect(script).toMatch(/first[^]*second/)
  expect(script).not.toMatch(/third|fourth/)
})

test('what an element imports on demand is a script of its own', async () => {
  const [main, ...others] = await elementsScripts(
    makeComponents({
      'a.element.ts': 'addEventListener("click", () => import("./b.lazy"))',
      'b.lazy.ts': 'console.log("on demand")',
    }),
  )
  expect(others).toHaveLength(1)
  expect(main?.script).not.toContain('on demand')
  expect(main?.script).toContain(`import("./${others[0]?.name}")`)
  expect(others[0]?.script).toContain('on demand')
})

test('what searching loads beyond the script of all pages is at most 30 kB', async () => {
  const [, ...others] = await elementsScripts('components')
  expect(others.reduce((sum, { script }) => sum + gzipSync(script).length, 0)).toBeLessThanOrEqual(30_000)
})

test('the same elements give the same script', async () => {
  expect(await elementsScript('components')).toBe(await elementsScript('components'))
})

test('an element that reaches for Node is an error, not a broken page', async () => {
  const folder = makeComponents({ 'a.element.ts': 'import { readFileSync } from "node:fs"\nconsole.log(readFileSync)' })
  await expect(elementsScript(folder)).rejects.toThrow(/node:fs/)
})

test('the linter keeps server code out of elements', async () => {
  const linter = new ESLint()
  const complaintsOf = async (code: string) => {
    const [result] = await linter.lintText(code, { filePath: 'components/theme/other.element.ts' })
    return result?.messages.map(({ ruleId }) => ruleId) ?? []
  }
  expect(await complaintsOf("import { choose } from './theme'\n\nchoose()\n")).toEqual([])
  expect(await complaintsOf("import { siteUrl } from '@/lib/site/environment'\n\nsiteUrl()\n")).toContain(
    'no-restricted-imports',
  )
  expect(await complaintsOf("import { cacheDir } from '../site'\n\ncacheDir()\n")).toContain('no-restricted-imports')
  expect(await complaintsOf('process.exit()\n')).toContain('no-restricted-globals')
})
