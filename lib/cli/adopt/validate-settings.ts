import { CORE_SCHEMA, dump } from 'js-yaml'
import type { z } from 'zod'
import { siteSchema } from '@/lib/site/config-schema'
import type { Settings } from './map-settings'
import type { AdoptReport } from './report'

/** Each pass removes at least one value. */
const MAX_PASSES = 1000

/** Takes out what `site.yaml` does not accept, and reports it: nothing may stand there that would be faulty. */
export function dropRefused(settings: Settings, report: AdoptReport): Settings {
  const kept = structuredClone(settings)
  const refused = new Map<string, string>()
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const result = siteSchema.safeParse(kept)
    if (result.success) break
    // From the end of lists, so that taking one out does not move the others.
    for (const { keyPath, why } of result.error.issues.flatMap(faultsOf).reverse()) {
      const removed = removeAt(kept, keyPath)
      if (removed !== undefined) refused.set(removed, why)
    }
  }
  for (const [key, why] of refused) tellRefused(key, why, report)
  return kept
}

/** What was counted as taken over is not, when it is refused in the end. */
function tellRefused(key: string, why: string, report: AdoptReport): void {
  const isRefused = (target: string) => target === key || target.startsWith(`${key}.`)
  const lines = report.takenOver.filter(({ note }) => isRefused(note))
  for (const { what, note } of lines) report.miss(what, `\`${note}\`: ${why}`)
  if (lines.length === 0) report.miss(`${key} in site.yaml`, why)
  const left = report.takenOver.filter(({ note }) => !isRefused(note))
  report.takenOver.splice(0, Infinity, ...left)
}

function faultsOf(issue: z.core.$ZodIssue): readonly { keyPath: readonly PropertyKey[]; why: string }[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      keyPath: [...issue.path, key],
      why: 'this version has no such setting; it is left out.',
    }))
  return [{ keyPath: issue.path, why: `it is left out: ${issue.message}.` }]
}

/** Removes a value, or what should have held it, and gives its path with `*` for places in lists. */
function removeAt(settings: Settings, keyPath: readonly PropertyKey[]): string | undefined {
  const last = keyPath.at(-1)
  if (last === undefined) return undefined
  const holder = keyPath
    .slice(0, -1)
    .reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], settings)
  if (Array.isArray(holder) && typeof last === 'number' && last < holder.length) {
    const [value] = holder.splice(last, 1) as unknown[]
    return `${keyPath.slice(0, -1).join('.')}: ${JSON.stringify(value)}`
  }
  if (typeof holder === 'object' && holder !== null && Object.hasOwn(holder, last)) {
    Reflect.deleteProperty(holder, last)
    return keyPath.map((key) => (typeof key === 'number' ? '*' : String(key))).join('.')
  }
  return removeAt(settings, keyPath.slice(0, -1))
}

/** The text of `site.yaml`. */
export function formatSiteYaml(settings: Settings, configFiles: readonly string[]): string {
  const heading = `# Taken over from the Hugo site's ${configFiles.join(', ')}. README.md lists every setting.\n`
  return heading + dump(settings, { schema: CORE_SCHEMA, noRefs: true, lineWidth: 120 })
}
