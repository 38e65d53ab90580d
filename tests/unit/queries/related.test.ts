import { expect, test } from 'vitest'
import { getArticle } from '@/lib/queries/articles'
import { articleText } from '@/tests/support/newsroom'
import { makeSnapshot } from '@/tests/support/snapshot'

function relatedTo(path: string, files: Record<string, string>): string[] {
  const view = getArticle(makeSnapshot(files), path)
  return view?.related.map(({ title }) => title) ?? []
}

const TUG = articleText({ title: '电动拖轮上岗', date: '2026-03-10', tags: ['港口'] })

test('related articles share terms or words of the headline, the nearest first', () => {
  expect(
    relatedTo('/zh-cn/news/tug/', {
      'zh-CN/news/tug.md': TUG,
      'zh-CN/news/far.md': articleText({ title: '图书馆夜班', date: '2026-03-09', tags: ['书'] }),
      'zh-CN/news/same-tag.md': articleText({ title: '渡轮停航', date: '2026-03-01', tags: ['港口'] }),
      'zh-CN/news/same-words.md': articleText({ title: '電動拖輪試航', date: '2026-02-01', tags: ['港口'] }),
      'zh-CN/sport/other.md': articleText({ title: '电动拖轮杯', date: '2026-02-01', tags: ['港口'] }),
    }),
  ).toEqual(['電動拖輪試航', '渡轮停航'])
})

test('an article that is published later changes nothing on a page that is there already', () => {
  const older = { 'zh-CN/news/old.md': articleText({ title: '拖轮下水', date: '2026-01-01' }) }
  const newer = { 'zh-CN/news/new.md': articleText({ title: '电动拖轮的第二天', date: '2026-03-11', tags: ['港口'] }) }
  const before = relatedTo('/zh-cn/news/tug/', { 'zh-CN/news/tug.md': TUG, ...older })
  expect(before).toEqual(['拖轮下水'])
  expect(relatedTo('/zh-cn/news/tug/', { 'zh-CN/news/tug.md': TUG, ...older, ...newer })).toEqual(before)
})

test('the neighbour that the pager names is not named again', () => {
  const pager = articleText({ title: '电动拖轮上岗', date: '2026-03-10', pager: true })
  const older = articleText({ title: '电动拖轮试航', date: '2026-03-01' })
  expect(relatedTo('/zh-cn/news/tug/', { 'zh-CN/news/tug.md': pager, 'zh-CN/news/a.md': older })).toEqual([])
})
