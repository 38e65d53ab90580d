import type { ContentProblem } from '@/lib/site/problem'
import type { Site } from '@/lib/site/read-site'
import { settingsFor } from '@/lib/site/settings-for'
import { WIDGET_FOLDER, parseWidgetFileName } from '@/lib/site/widget-files'
import { isWidgetName } from '@/lib/site/widget-names'
import type { CustomWidget } from './article'
import { cleanText } from './decode-text'
import { FileProblems } from './problems'
import { checkBody, parseGuarded, warnOfShortcodes } from './check-file'
import { readDates } from './read-dates'
import { readFields } from './read-fields'

/** Whether a content file is one of the newsroom's widgets. */
export function isWidgetFile(file: string): boolean {
  return file.startsWith(`${WIDGET_FOLDER}/`)
}

/**
 * Reads a widget that the newsroom has written: a title, if it wants one, and Markdown. Never throws for bad content.
 * @param file path relative to the content folder, with `/`
 */
export function readWidget(
  file: string,
  bytes: Uint8Array,
  site: Site,
): { widget?: CustomWidget; problems: readonly ContentProblem[] } {
  const problems = new FileProblems(file)
  const frontMatter = parseGuarded(bytes, problems)
  if (!frontMatter) return { problems: problems.list }
  problems.placeFields(frontMatter.positions)
  const fields = readFields(frontMatter.data, problems)
  checkBody(frontMatter, problems)
  warnOfShortcodes(frontMatter, problems)
  const { name, lang } = parseWidgetFileName(file.slice(WIDGET_FOLDER.length + 1), site.languages)
  if (isWidgetName(name))
    problems.warn(
      'widget-name',
      `\`${name}\` is a widget that is there already.`,
      'Rename the file; it is never shown.',
    )
  const { timeZone } = settingsFor(site, lang || site.defaultLanguage)
  const { publishAt, expireAt } = readDates(fields, timeZone, problems)
  const title = fields.title ?? ''
  const body = cleanText(frontMatter.body).trim()
  const widget = { file, name, lang, title, body, draft: fields.draft ?? false, publishAt, expireAt }
  return problems.hasErrors ? { problems: problems.list } : { widget, problems: problems.list }
}
