import { z } from 'zod'

const httpsUrl = z.string().regex(/^https:\/\/[^\s/@]+(\/\S*)?$/, 'must be an address that begins with https://')

/** Readers' comments below articles. Nothing is loaded from a provider before a reader asks for it. */
export const commentsSchema = z.discriminatedUnion(
  'provider',
  [
    z.strictObject({ provider: z.literal('none') }),
    z.strictObject({
      provider: z.literal('giscus'),
      repo: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'must be `owner/name`'),
      repoId: z.string().min(1),
      category: z.string().min(1),
      categoryId: z.string().min(1),
    }),
    z.strictObject({
      provider: z.literal('disqus'),
      shortname: z.string().regex(/^[\w-]+$/, 'must be the short name that Disqus gave the site'),
    }),
    z.strictObject({
      provider: z.literal('waline'),
      server: httpsUrl.describe('Address of your Waline server.'),
      client: httpsUrl
        .default('https://unpkg.com/@waline/client@v3/dist')
        .describe('Folder with `waline.js` and `waline.css`.'),
    }),
  ],
  { error: 'must name a `provider`: none, giscus, disqus or waline, with what it needs' },
)

export type CommentsSettings = z.infer<typeof commentsSchema>
