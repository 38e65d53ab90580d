import path from 'node:path'
import { z } from 'zod'
import type { SynonymGroup } from '@/lib/search/synonyms'
import { parseYaml, YamlSyntaxError } from '@/lib/site/parse-yaml'
import type { ContentProblem } from '@/lib/site/problem'
import { readIfPresent } from '@/lib/site/read-if-present'

/** Where a newsroom lists names of one thing, relative to the content folder. */
export const SYNONYMS_FILE = 'synonyms.yaml'

/** One group: at least two names, each of which is looked for when another is typed. */
const groupSchema = z
  .array(z.string('must be a text').trim().min(1, 'must not be empty').max(60, 'must have at most 60 characters'))
  .min(2, 'needs at least two names')
  .max(12, 'must have at most 12 names')

const MAX_GROUPS = 5000

/** Reads the groups of names that search treats as one. No file: no groups. A faulty group is left out and reported. */
export function readSynonyms(contentRoot: string): {
  groups: readonly SynonymGroup[]
  problems: readonly ContentProblem[]
} {
  const text = readIfPresent(path.join(contentRoot, SYNONYMS_FILE))?.toString('utf8')
  if (text === undefined) return { groups: [], problems: [] }
  try {
    return checkGroups(parseYaml(text) ?? [], text)
  } catch (error) {
    if (!(error instanceof YamlSyntaxError)) throw error
    return { groups: [], problems: [fault(error, 'yaml-syntax', `cannot be read: ${error.message}.`)] }
  }
}

function checkGroups(data: unknown, text: string): ReturnType<typeof readSynonyms> {
  if (!Array.isArray(data))
    return {
      groups: [],
      problems: [fault(START, 'synonyms', 'must be a list of groups, one `- [name, name]` a line.')],
    }
  const places = placesOfItems(text)
  const groups: SynonymGroup[] = []
  const problems: ContentProblem[] = []
  data.forEach((item, at) => {
    const result = at < MAX_GROUPS ? groupSchema.safeParse(item) : undefined
    const place = places[at] ?? START
    if (result?.success) groups.push(result.data)
    else if (!result) problems.push(fault(place, 'synonyms', `has more than ${MAX_GROUPS} groups.`))
    else problems.push(fault(place, 'synonyms', `has a group at fault: ${messageOf(result.error)}.`))
  })
  return { groups, problems: problems.slice(0, MAX_PROBLEMS) }
}

const MAX_PROBLEMS = 100
const START = { line: 1, column: 1 }

function messageOf({ issues: [issue] }: z.ZodError): string {
  const message = issue?.message ?? ''
  if (message.startsWith('Invalid input: expected array')) return 'it must be a list, `[name, name]`'
  const place = issue?.path[0]
  return typeof place === 'number' ? `name ${place + 1} ${message}` : `it ${message}`
}

/** Where each item of the outermost list begins: at the hyphens that stand least far to the right. */
function placesOfItems(text: string): readonly { line: number; column: number }[] {
  const hyphens = text.split('\n').flatMap((line, at) => {
    const indent = /^ *(?=-(?: |$))/.exec(line)?.[0].length
    return indent === undefined ? [] : [{ line: at + 1, column: indent + 1 }]
  })
  const outermost = Math.min(...hyphens.map(({ column }) => column))
  return hyphens.filter(({ column }) => column === outermost)
}

function fault({ line, column }: { line: number; column: number }, rule: string, message: string): ContentProblem {
  const remedy =
    'A group is a line such as `- [Trump, 特朗普, 川普]`; names with `:` or `#` go between quotation marks.'
  return { file: SYNONYMS_FILE, line, column, rule, severity: 'error', message: `The list ${message}`, remedy }
}
