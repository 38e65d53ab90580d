import { messagesFor } from '@/lib/i18n/messages-for'
import type { CommentsSettings } from '@/lib/site/comments-schema'

interface CommentsProps {
  readonly settings: CommentsSettings
  readonly lang: string
  readonly title: string
  /** Full address of the article, by which providers know it. */
  readonly url: string
}

/**
 * Readers' comments, closed at first. The frame inside is lazy, so the browser asks the provider for nothing before a
 * reader opens it; no script of ours is needed.
 */
export function Comments({ settings, lang, title, url }: CommentsProps) {
  const messages = messagesFor(lang)
  const frame = frameOf(settings, lang, url)
  if (!frame) return null
  return (
    <section className="no-print mt-10 border-t border-rule pt-6" aria-label={messages.comments}>
      <details className="comments">
        <summary className="text-headline font-bold">{messages.showComments}</summary>
        <p className="meta my-3">{messages.commentsFrom(frame.host)}</p>
        <iframe
          className="comments-frame"
          title={`${messages.comments}: ${title}`}
          loading="lazy"
          referrerPolicy="strict-origin-when-cross-origin"
          sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox"
          {...frame.source}
        />
      </details>
    </section>
  )
}

interface CommentsFrame {
  readonly host: string
  readonly source: { readonly src: string } | { readonly srcDoc: string; readonly sandbox?: string }
}

function frameOf(settings: CommentsSettings, lang: string, url: string): CommentsFrame | undefined {
  switch (settings.provider) {
    case 'none':
      return undefined
    case 'giscus': {
      const { repo, repoId, category, categoryId } = settings
      const query = new URLSearchParams({
        origin: url,
        repo,
        repoId,
        category,
        categoryId,
        term: new URL(url).pathname,
        strict: '1',
        reactionsEnabled: '1',
        emitMetadata: '0',
        inputPosition: 'top',
        theme: 'preferred_color_scheme',
      })
      return { host: 'giscus.app', source: { src: `https://giscus.app/${giscusLang(lang)}/widget?${query}` } }
    }
    case 'disqus': {
      const query = new URLSearchParams({
        base: 'default',
        f: settings.shortname,
        t_i: new URL(url).pathname,
        t_u: url,
      })
      return { host: 'disqus.com', source: { src: `https://disqus.com/embed/comments/?${query}` } }
    }
    case 'waline':
      // Without `allow-same-origin`: a frame with our own address must not reach our pages.
      return {
        host: new URL(settings.server).host,
        source: { srcDoc: walineDocument(settings, lang, url), sandbox: 'allow-scripts allow-forms allow-popups' },
      }
  }
}

function giscusLang(lang: string): string {
  if (!lang.startsWith('zh')) return 'en'
  return lang === 'zh-HK' || lang === 'zh-TW' ? lang : 'zh-CN'
}

function walineDocument({ server, client }: { server: string; client: string }, lang: string, url: string): string {
  const options = toScriptJson({ el: '#waline', serverURL: server, path: new URL(url).pathname, lang, dark: 'auto' })
  return (
    `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="${client}/waline.css"><div id="waline"></div>` +
    `<script type="module">import { init } from ${toScriptJson(`${client}/waline.js`)}; init(${options})</script>`
  )
}

/** JSON that cannot end the script it stands in. */
function toScriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c')
}
