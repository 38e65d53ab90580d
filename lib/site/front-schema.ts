import { z } from 'zod'

/** How the stories of a block stand together. */
export const BLOCK_LAYOUTS = ['lead', 'cards', 'headlines'] as const

export type BlockLayout = (typeof BLOCK_LAYOUTS)[number]

const name = z.union([z.string(), z.number()]).transform(String)

const block = z
  .strictObject({
    section: name.optional().describe('Folder of the section whose stories it shows.'),
    category: name.optional().describe('Or the category.'),
    tag: name.optional().describe('Or the tag.'),
    layout: z
      .enum(BLOCK_LAYOUTS, { error: `must be one of ${BLOCK_LAYOUTS.join(', ')}` })
      .optional()
      .describe(
        '`lead`: one story large, the others as headlines beside it; `cards`: side by side, with pictures; `headlines`: only headlines. Left out: what suits the stories.',
      ),
    limit: z.number().int().min(1).max(12).default(5).describe('At most so many stories.'),
  })
  .refine(({ section, category, tag }) => [section, category, tag].filter((each) => each !== undefined).length === 1, {
    error: 'needs exactly one of `section`, `category` and `tag`',
  })

/** The front page: a list, or sections. */
export const frontSchema = z
  .union([
    z.literal('list'),
    z.literal('sections'),
    z.strictObject({
      latest: z
        .number()
        .int()
        .min(0)
        .max(30)
        .optional()
        .describe('Headlines under “latest”. Left out: what is left of a page of the list, at least seven.'),
      blocks: z
        .array(block)
        .optional()
        .describe(
          'The blocks below, in this order. Left out: one for each section; where there is only one, for categories.',
        ),
    }),
  ])
  .default('sections')

export type FrontSettings = z.infer<typeof frontSchema>
export type FrontBlockSettings = z.infer<typeof block>
