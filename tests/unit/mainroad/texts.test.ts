import { expect, test } from 'vitest'
import { messagesFor } from '@/lib/i18n/messages-for'
import type { Messages } from '@/lib/i18n/messages/en'

/*
 * Mainroad's 24 texts and what stands for them here (as Hugo and Mainroad have it). Four are not shown on purpose: an empty sidebar is
 * told to the newsroom and not to readers, and no page names the software that made it.
 */

const COUNTERPARTS: Readonly<Record<string, (messages: Messages) => string>> = {
  read_more: ({ readMore }) => readMore,
  menu_label: ({ menu }) => menu,
  sidemenu_title: ({ menu }) => menu,
  meta_lastmod: ({ updated }) => updated,
  meta_translations: ({ translations }) => translations,
  toc_title: ({ pageContents }) => pageContents,
  post_nav_prev: ({ previousArticle }) => previousArticle,
  post_nav_next: ({ nextArticle }) => nextArticle,
  authorbox_name: ({ aboutAuthor }) => aboutAuthor('Ann'),
  search_placeholder: ({ searchPlaceholder }) => searchPlaceholder,
  languages_title: ({ languages }) => languages,
  categories_title: ({ categories }) => categories,
  recent_title: ({ recentPosts }) => recentPosts,
  social_title: ({ social }) => social,
  tags_title: ({ tags }) => tags,
  '404_title': ({ notFoundTitle }) => notFoundTitle,
  '404_text': ({ notFoundText }) => notFoundText,
  '404_linktext': ({ notFoundLink }) => notFoundLink,
  noposts_warning_title: ({ noArticles }) => noArticles,
  noposts_warning_description: ({ noArticlesHint }) => noArticlesHint,
}

const LANGUAGES = ['en', 'en-US', 'zh-CN', 'zh-TW', 'zh-HK']

const NOT_SHOWN = ['sidebar_warning', 'sidebar_recommendation', 'noposts_warning_tip', 'footer_credits']

test('all 24 texts are accounted for', () => {
  expect(new Set([...Object.keys(COUNTERPARTS), ...NOT_SHOWN]).size).toBe(24)
})

test.each(Object.entries(COUNTERPARTS))('%s: is there in every language, in its own script', (_, textOf) => {
  for (const lang of LANGUAGES) {
    const text = textOf(messagesFor(lang))
    expect(text.trim(), lang).not.toBe('')
    expect(/\p{Script=Han}/u.test(text), lang).toBe(lang.startsWith('zh'))
  }
})

test.each([
  ['read_more', '阅读全文', '閱讀全文', 'Read more'],
  ['menu_label', '菜单', '選單', 'Menu'],
  ['toc_title', '目录', undefined, 'Page contents'],
  ['post_nav_prev', '上一篇', undefined, 'Previous'],
  ['post_nav_next', '下一篇', undefined, 'Next'],
  ['authorbox_name', '关于 Ann', '關於 Ann', 'About Ann'],
  ['search_placeholder', '搜索…', '搜尋…', 'Search…'],
  ['languages_title', '语言', '語言', 'Languages'],
  ['categories_title', '分类', '分類', 'Categories'],
  ['recent_title', '近期文章', '近期文章', 'Recent posts'],
  ['tags_title', '标签', '標籤', 'Tags'],
  ['404_linktext', '回到首页', '回到首頁', undefined],
])('%s: says what it said in the theme', (key, ...texts) => {
  for (const [at, lang] of ['zh-CN', 'zh-TW', 'en'].entries()) {
    if (texts[at] !== undefined) expect(COUNTERPARTS[key]?.(messagesFor(lang))).toBe(texts[at])
  }
})

test.each([
  ['zh-HK', '語言'],
  ['en-US', 'Languages'],
])('languages without texts in the theme: %s reads its own, not those of the default language', (lang, text) => {
  expect(messagesFor(lang).languages).toBe(text)
})
