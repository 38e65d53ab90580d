import { expect, test, vi } from 'vitest'
import { prepareHighlight } from '@/lib/markdown/highlight-code'

test('code has all its colours although the machine stalls while the grammar is made ready', async () => {
  const highlight = await prepareHighlight('```js\n```')
  const now = Date.now()
  const clock = vi.spyOn(Date, 'now')
  for (let stall = 0; stall < 4; stall += 1) clock.mockReturnValueOnce(now + stall * 1_000)
  clock.mockReturnValue(now + 4_000)
  const [line] = highlight?.('const answer = wait(42)', 'js') ?? []
  clock.mockRestore()
  expect(line?.map(({ text, kind }) => `${text.trim()}: ${kind}`)).toContain('42: constant')
})
