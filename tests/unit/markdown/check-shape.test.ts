import { expect, test } from 'vitest'
import { checkShape } from '@/lib/markdown/check-shape'
import { SHAPE_LIMITS } from '@/lib/markdown/shape-limits'

const N = 5_000

function join(count: number, part: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => part(index)).join('')
}

/** Texts of a few kilobytes that would keep the parser busy for seconds to minutes, and the limit that catches each. */
const PATHOLOGICAL: readonly (readonly [name: string, rule: string, text: string])[] = [
  ['nested strong emphasis', 'emphasis-marks', '*a **a '.repeat(N) + 'b' + ' a** a*'.repeat(N)],
  ['alternating openers', 'emphasis-marks', '*a _b '.repeat(N)],
  ['mismatched openers and closers', 'emphasis-marks', '*a_ '.repeat(N)],
  ['a run of asterisks before a letter', 'emphasis-marks', '*'.repeat(2 * N) + 'a'],
  ['emphasis in a multiple of three', 'emphasis-marks', 'a**b' + 'c* '.repeat(N)],
  ['many closers', 'emphasis-marks', 'a_ '.repeat(N)],
  ['many openers', 'emphasis-marks', '_a '.repeat(N)],
  ['link openers and emphasis closers', 'emphasis-marks', '[ a_'.repeat(N)],
  ['strikethrough openers', 'emphasis-marks', '~~a '.repeat(N)],
  ['emphasis over lines without a blank one', 'emphasis-marks', '**a\n'.repeat(N)],
  ['list marks in one line', 'nested-marks', '- '.repeat(N) + 'a'],
  ['list marks in one line and nothing else', 'nested-marks', '- '.repeat(N)],
  ['numbers in one line', 'nested-marks', '1. '.repeat(N)],
  ['quotation marks in one line', 'nested-marks', '>'.repeat(25_000)],
  ['quotation marks with blanks', 'nested-marks', '> '.repeat(N) + 'a'],
  ['an empty deep list', 'nested-marks', '- '.repeat(N) + '\n'.repeat(N)],
  ['emphasis in deep quotations', 'nested-marks', '>'.repeat(N) + '*a'.repeat(100)],
  ['lists that get deeper', 'indentation', join(500, (index) => '  '.repeat(index) + '* a\n')],
  ['open brackets', 'brackets', '['.repeat(N)],
  ['nested brackets', 'brackets', '['.repeat(N) + 'a' + ']'.repeat(N)],
  ['unclosed links', 'brackets', '[a](<b'.repeat(N)],
  ['link closers', 'brackets', 'a]'.repeat(N)],
  ['brackets and parentheses', 'brackets', '[ (]('.repeat(N)],
  ['pictures in pictures', 'brackets', '![[]()'.repeat(N)],
  ['one footnote, many marks', 'footnote-marks', '[^1]: x\n\n' + '[^1] '.repeat(1_100)],
  ['footnotes in footnotes', 'footnote-marks', join(2_000, (index) => `[^${index}]: a[^${index + 1}]\n\n`)],
  ['definitions', 'definitions', join(N, (index) => `[a${index}]: /u\n\n`)],
  ['underlined headings', 'underlines', 'a\n=\n'.repeat(N)],
  ['a table too wide', 'table-columns', '|x'.repeat(N) + '|\n' + '|-'.repeat(N) + '|\n'],
  ['a table of empty rows', 'table-cells', '|x'.repeat(100) + '|\n' + '|-'.repeat(100) + '|\n' + '|\n'.repeat(N)],
  ['ticks of every length', 'text-size', join(2_000, (index) => 'e' + '`'.repeat(index))],
  ['ticks of many lengths', 'look-ahead', join(600, (index) => 'e' + '`'.repeat(index))],
  ['code spans', 'code-ticks', '`a` \n\n'.repeat(N)],
  ['fences', 'code-ticks', '```\n'.repeat(N)],
  ['dollars', 'dollar-signs', '$a$ '.repeat(N)],
  ['unclosed formulas', 'dollar-signs', '$$ '.repeat(N)],
  ['unclosed comments', 'look-ahead', 'x ' + '<!-- '.repeat(N)],
  ['unclosed processing instructions', 'look-ahead', 'x' + '<?'.repeat(N)],
  ['tags without end', 'html-tags', '<b>'.repeat(20_001)],
  ['lines', 'lines', 'a\n'.repeat(30_000)],
  ['a line without end', 'line-length', 'a'.repeat(300_000)],
  ['quotations one after another', 'list-items', '> a\n\n'.repeat(N)],
  ['definitions one after another', 'list-items', 'a\n: b\n\n'.repeat(N)],
  ['definitions in definitions', 'nested-marks', ': '.repeat(30) + 'a'],
  ['behind code in a definition', 'emphasis-marks', 'a\n: ```\n  b\n  ```\n\n' + '*a_ '.repeat(700)],
  ['empty list items', 'list-items', 'a\n\n-\n'.repeat(N)],
  ['lines that continue a quotation without its mark', 'wrapped-lines', '> a\n' + 'b\n'.repeat(2 * N)],
  ['shortcodes', 'shortcodes', '{{< x >}} '.repeat(501)],
  ['unclosed shortcodes', 'look-ahead', '{{< x='.repeat(400) + 'a'.repeat(60_000)],
  ['many paragraphs full of emphasis', 'all-emphasis-marks', ('*a_ '.repeat(590) + '\n\n').repeat(60)],
  ['many paragraphs full of brackets', 'all-brackets', ('[a'.repeat(2_900) + '\n\n').repeat(60)],
]

test.each(PATHOLOGICAL)('%s: refused by the rule %s', (_, rule, text) => {
  expect(checkShape(text)?.rule).toBe(rule)
})

test('a refusal names place, reason and remedy', () => {
  expect(checkShape(`fine\n\n${'*'.repeat(1_300)}a`)).toEqual({
    line: 3,
    column: 1_201,
    rule: 'emphasis-marks',
    message: SHAPE_LIMITS['emphasis-marks'].message,
    remedy: SHAPE_LIMITS['emphasis-marks'].remedy,
  })
})

test('lines are counted alike with all line ends', () => {
  const long = 'a'.repeat(200_001)
  expect(['\n', '\r\n', '\r'].map((end) => checkShape(`a${end}b${end}${long}`)?.line)).toEqual([3, 3, 3])
})

test('every limit is told as two sentences that an editor can use', () => {
  for (const { message, remedy } of Object.values(SHAPE_LIMITS)) {
    expect(message).toMatch(/^[A-Z].+\.$/)
    expect(remedy).toMatch(/^[A-Z].+\.$/)
  }
})

test.each([
  ['nothing', ''],
  ['a Chinese article in one line', '港口项目，'.repeat(30_000)],
  ['code full of marks', '```\n' + '*_~[]<`$ '.repeat(5_000) + '\n```\n'],
  ['code behind a list', '- a\n\n~~~c\n' + 'snake_case_name[0]\n'.repeat(2_000) + '~~~\n'],
  ['a long table of bold links', '| a | b |\n|---|---|\n' + '| **x** | [y](/z) |\n'.repeat(2_000)],
  ['a long list of links', '- **x** [y](/z)\n'.repeat(1_900)],
  ['rulers', ('* '.repeat(40) + '\n\n').repeat(20)],
  ['a long quotation', '> line\n'.repeat(10_000)],
  ['many comments', '<!-- a -->\n\n'.repeat(3_000)],
  ['prices', 'from $5 to $6\n\n'.repeat(900)],
])('%s is no problem', (_, text) => {
  expect(checkShape(text)).toBeUndefined()
})

const HOSTILE = '*a_ '.repeat(N)

test.each([
  ['a fence within a comment', `<!--\n\n\`\`\`\n-->\n${HOSTILE}`],
  ['a fence within a formula', `$$\n\n\`\`\`\n$$\n${HOSTILE}`],
  ['a fence within <pre>', `<pre>\n\n\`\`\`\n</pre>\n${HOSTILE}`],
  ['a fence with ticks behind it', `\`\`\` a\`\n${HOSTILE}`],
  ['a fence that goes on a paragraph', `    \`\`\`\n${HOSTILE}`],
  ['a fence that another one closed', `\`\`\`\n\n    \`\`\`\n\n\`\`\`\n${HOSTILE}`],
  ['a fence within a shortcode', `{{< highlight go >}}\n\n\`\`\`\n{{< /highlight >}}\n${HOSTILE}`],
  ['a fence in a list', `- \`\`\`\n\n${HOSTILE}`],
  ['a tilde fence closed by ticks', `~~~\n\`\`\`\n~~~\n${HOSTILE}`],
  ['a row without a table', '| a |\n'.repeat(2) + '| *a_ b |\n'.repeat(N)],
  ['a table whose head has other columns', '| a | b |\n|---|\n' + '| *a_ b |\n'.repeat(N)],
  ['a table with escaped pipes', '| a \\\\| b |\n|---|\n' + '| *a_ b |\n'.repeat(N)],
  ['a table with a cell that is no delimiter', '| a | b |\n|---|:|\n' + '| *a_ b |\n'.repeat(N)],
  ['lines that only look blank', '*a_ b\n\u00A0\n'.repeat(N)],
  ['empty list marks between lines', '*a_ b\n*\n'.repeat(1_500)],
])('%s hides nothing', (_, text) => {
  expect(checkShape(text)).toBeDefined()
})
