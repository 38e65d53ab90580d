import { lookupDefault } from '@/lib/site/lookup'
import { settingsFor } from '@/lib/site/settings-for'
import { toPathSegment } from '@/lib/urls/slug'
import type { SectionPage } from './article'
import { ownWidgets, toSide } from './article-settings'
import { cascadeOf } from './cascade-field'
import { cleanText } from './decode-text'
import type { FileDraft } from './file-draft'
import { readMenuField } from './menu-field'
import { readDates } from './read-dates'

/** The page that an `_index.md` describes. */
export function toSectionPage(draft: FileDraft): SectionPage {
  const { file, place, fields, frontMatter, site, problems } = draft
  const { publishAt, expireAt } = readDates(fields, settingsFor(site, place.lang).timeZone, problems)
  const sidebar = lookupDefault(fields.sidebar, undefined)
  const name = fields.linktitle || fields.title || place.folders.at(-1) || ''
  return {
    file,
    lang: place.lang,
    section: place.folders.map(toPathSegment).join('/'),
    title: fields.title ?? '',
    description: fields.description ?? '',
    menus: readMenuField(fields.menu, { name, weight: fields.weight ?? 0 }, problems),
    sidebar: sidebar === undefined ? undefined : toSide(sidebar),
    widgets: lookupDefault(ownWidgets(draft) || undefined, undefined) as readonly string[] | undefined,
    body: cleanText(frontMatter.body).trim(),
    cascade: cascadeOf(draft),
    draft: fields.draft ?? false,
    publishAt,
    expireAt,
  }
}
