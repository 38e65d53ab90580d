import { siteSchema } from '@/lib/site/config-schema'
import type { Site } from '@/lib/site/read-site'

/** A site in Chinese and English, in the zone of Shanghai. */
export function makeSite(changes: Partial<Site> = {}): Site {
  const tags = ['zh-CN', 'zh-HK', 'zh-TW', 'en']
  return {
    ...siteSchema.parse({ timeZone: 'Asia/Shanghai' }),
    languages: tags.map((tag) => ({ tag, name: tag, title: 'Test paper' })),
    defaultLanguage: 'zh-CN',
    customWidgets: [],
    ...changes,
  }
}
