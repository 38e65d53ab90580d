import type { Messages } from './en'
import { zhTW } from './zh-tw'

/** Hong Kong shares most texts with Taiwan; where usage differs, its own word stands here. */
export const zhHK: Messages = {
  ...zhTW,
  siteNavigation: '主目錄',
  menu: '選單',
  submenuOf: (name) => `${name}：更多欄目`,
  social: '關注我們',
  footerMenu: '頁尾目錄',
  archives: '歷史文章',
  searchHint: '輸入詞語、人名或標題的一部分即可。繁體與簡體可互相搜尋。',
  searchFailed: '未能載入搜尋，請再試一次。',

  searchDate: '發佈時間',
  lastWeek: '最近一星期',
  moreValues: (count) => `另外 ${count} 個`,
  searchElsewhere: '亦可瀏覽',
  suggestRemove: (query) => `從最近搜尋中移除「${query}」`,
  suggestCount: (count) => `${count} 個建議`,
  comments: '留言',
  showComments: '顯示留言',
  commentsFrom: (host) => `留言由 ${host} 提供，打開後才會載入。`,
  searchWithoutScript: '此處的搜尋需要 JavaScript。你亦可瀏覽：',
  published: '發佈',
  searchResults: (count, query) => (count === 0 ? `找不到「${query}」` : `「${query}」：${count} 個結果`),
  noArticles: '暫時未有文章',
  noArticlesHint: '編輯部發佈文章後，會即時在此顯示。',
  notFoundText: '此頁面可能已經移動或刪除。你可以搜尋，或者返回首頁。',
  notFoundLink: '返回首頁',
  footnotes: '註釋',
  backToText: '返回內文',
  watchOn: (name: string) => `在 ${name} 上觀看`,
  readOn: (name: string) => `在 ${name} 上閱讀`,
  bodyMissing: '本文內容未能在此顯示。',
}
