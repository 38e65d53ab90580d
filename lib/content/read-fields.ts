import type { z } from 'zod'
import { articleFields, fieldAliases, ignoredFields, type ArticleFields, type FieldName } from './article-schema'
import type { FileProblems } from './problems'

/** Fields that decide whether an article is public: a value we cannot read keeps it back. */
const FAIL_CLOSED: ReadonlySet<string> = new Set(['draft', 'publishdate', 'expirydate'])

/**
 * The fields of a file, checked one by one: a faulty one is reported and left out, unknown ones are reported with the
 * field that was probably meant. Keys are compared in lower case; a `params:` map counts as written at the top (Hugo ≥ 0.123).
 */
export function readFields(data: Readonly<Record<string, unknown>>, problems: FileProblems): ArticleFields {
  const fields = new Map<FieldName, unknown>()
  const writtenAs = new Map<FieldName, string>()
  for (const { key, value, isOwn } of flatten(data)) {
    const name = nameOf(key, value)
    if (!isFieldName(name)) {
      if (!isOwn && !ignoredFields.has(name)) reportUnknown(key, problems)
      continue
    }
    const other = writtenAs.get(name)
    writtenAs.set(name, key)
    if (other !== undefined) reportTwice(name, key, other, problems)
    else readField(name, key, key === 'published' && name === 'draft' ? !value : value, fields, problems)
  }
  return Object.fromEntries(fields) as ArticleFields
}

interface WrittenField {
  readonly key: string
  readonly value: unknown
  /** Stands below `params:`, where newsrooms may keep what they like. */
  readonly isOwn: boolean
}

/** Fields of a `params:` map first; what stands at the top wins over them. */
function flatten(data: Readonly<Record<string, unknown>>): readonly WrittenField[] {
  const fieldsOf = (map: object, isOwn: boolean) =>
    Object.entries(map).map(([key, value]: [string, unknown]) => ({ key: key.toLowerCase(), value, isOwn }))
  const top = fieldsOf(data, false)
  const params = top.find(({ key }) => key === 'params')?.value
  const inner = typeof params === 'object' && params !== null && !Array.isArray(params) ? fieldsOf(params, true) : []
  const keys = new Set(top.map(({ key }) => key))
  return [...inner.filter(({ key }) => !keys.has(key)), ...top.filter(({ key }) => key !== 'params')]
}

function nameOf(key: string, value: unknown): string {
  return key === 'published' && typeof value === 'boolean' ? 'draft' : (fieldAliases[key] ?? key)
}

function reportTwice(name: FieldName, key: string, other: string, problems: FileProblems): void {
  const message = key === other ? `\`${key}\` is there twice.` : `\`${key}\` and \`${other}\` say the same thing.`
  if (FAIL_CLOSED.has(name))
    problems.errorAt(key, 'duplicate-field', message, 'Keep one. The article is kept back until then.')
  else problems.warnAt(key, 'duplicate-field', message, 'Keep one; the first is used.')
}

function readField(
  name: FieldName,
  key: string,
  value: unknown,
  fields: Map<FieldName, unknown>,
  problems: FileProblems,
): void {
  problems.nameField(name, key)
  const result = (articleFields[name] as z.ZodType).safeParse(value)
  if (result.success) {
    fields.set(name, result.data)
    return
  }
  const message = `\`${key}\` ${result.error.issues[0]?.message ?? 'cannot be read'}.`
  if (FAIL_CLOSED.has(name))
    problems.errorAt(key, 'field-value', message, 'The article is kept back until this is repaired.')
  else problems.warnAt(key, 'field-value', message, 'The article is shown without it.')
}

function reportUnknown(key: string, problems: FileProblems): void {
  const meant = nearest(key)
  const question = meant === undefined ? '' : ` Did you mean \`${meant}\`?`
  problems.warnAt(
    key,
    'unknown-field',
    `\`${key}\` is not a field.${question}`,
    'Remove it, or put it below `params:`.',
  )
}

function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(articleFields, name)
}

function nearest(key: string): string | undefined {
  const within = Object.keys(articleFields).map((name) => ({ name, distance: editDistance(key, name) }))
  const best = within.sort((a, b) => a.distance - b.distance)[0]
  return best !== undefined && best.distance <= Math.max(1, Math.floor(key.length / 3)) ? best.name : undefined
}

/** Levenshtein distance of two short words. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
