import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { parseFrontMatter } from '@/lib/content/front-matter'
import { FrontMatterError } from '@/lib/content/front-matter-error'

const touched = globalThis as { frontMatterRan?: boolean }
afterEach(() => {
  delete touched.frontMatterRan
})

function errorOf(text: string): FrontMatterError {
  try {
    parseFrontMatter(text)
  } catch (error) {
    if (error instanceof FrontMatterError) return error
    throw error
  }
  throw new Error('no error')
}

test('YAML, TOML and JSON say the same', () => {
  const expected = { data: { title: 'A: b', tags: ['x', 'y'] }, body: '\nText\n' }
  expect(parseFrontMatter('---\ntitle: "A: b"\ntags: [x, y]\n---\n\nText\n')).toMatchObject({
    ...expected,
    format: 'yaml',
  })
  expect(parseFrontMatter('+++\ntitle = "A: b"\ntags = ["x", "y"]\n+++\n\nText\n')).toMatchObject({
    ...expected,
    format: 'toml',
  })
  expect(parseFrontMatter('{\n  "title": "A: b",\n  "tags": ["x", "y"]\n}\n\nText\n')).toMatchObject({
    ...expected,
    format: 'json',
  })
})

test.each([
  '---js',
  '---javascript',
  '---JS',
  '---JavaScript',
  '---coffee',
  '---constructor',
  '---toString',
  '---__proto__',
  '--- js',
])('front matter in the language of %s is refused and never evaluated', (fence) => {
  const { rule, line } = errorOf(`${fence}\n(globalThis.frontMatterRan = true)\n---\nText`)
  expect({ rule, line, ran: touched.frontMatterRan }).toEqual({
    rule: 'front-matter-language',
    line: 1,
    ran: undefined,
  })
})

test('a broken file is broken every time it is read', () => {
  const text = '---\ntitle: a: b: c\n---\nText'
  expect(errorOf(text).message).toBe(errorOf(text).message)
})

test('callers cannot change what others get', () => {
  const first = parseFrontMatter('---\ntags: [a]\n---\n').data as { tags: string[] }
  first.tags.push('b')
  expect(parseFrontMatter('---\ntags: [a]\n---\n').data).toEqual({ tags: ['a'] })
})

test('blank lines before the fence and blanks after it are fine', () => {
  expect(parseFrontMatter('\n\n---  \ntitle: a\n---  \nText')).toMatchObject({
    data: { title: 'a' },
    body: 'Text',
    bodyLine: 6,
  })
})

test('only a line of its own closes the block', () => {
  expect(parseFrontMatter('---\ntitle: a\ntext: |\n  x\n  ---foo\n---\nText').data).toEqual({
    title: 'a',
    text: 'x\n---foo\n',
  })
  expect(parseFrontMatter('---\ntitle: a\n...\nText').body).toBe('Text')
})

test('a file without front matter is all body', () => {
  expect(parseFrontMatter('Text\n---\nmore')).toMatchObject({ data: {}, body: 'Text\n---\nmore', bodyLine: 1 })
  expect(parseFrontMatter('{{< figure >}}\n')).toMatchObject({ data: {} })
  expect(parseFrontMatter('')).toMatchObject({ data: {}, body: '' })
  expect(parseFrontMatter('---\n---\nText')).toMatchObject({ data: {}, body: 'Text' })
})

test.each([
  ['---\ntitle: a\nText', 'front-matter-unclosed', 1, /only ---/],
  ['+++\ntitle = "a"\nText', 'front-matter-unclosed', 1, /only \+\+\+/],
  ['{\n"title": "a"\n', 'front-matter-unclosed', 1, /\}/],
  ['---\ntitle: Rates: up again\n---\n', 'yaml-syntax', 2, /quotes/],
  ['---\ntitle: a\n\ttags: b\n---\n', 'yaml-syntax', 3, /tabs/],
  ['---\ntitle: a\ntitle: b\n---\n', 'yaml-syntax', 3, /one of the two/],
  ['---\na: &x [1]\nb: *x\n---\n', 'yaml-syntax', 3, /written? (the value )?out|Write the value out/],
  ['---\ntitle: !!js/function "x"\n---\n', 'yaml-syntax', 2, /quotes|Check/],
  ['---\n- a\n- b\n---\n', 'front-matter-type', 2, /field: value/],
  ['+++\ntitle = a\n+++\n', 'toml-syntax', 2, /quotes/],
  ['{\n"title": "a",\n}\n', 'json-syntax', 1, /comma/],
])('%j is told with its place and a remedy', (text, rule, line, remedy) => {
  const error = errorOf(text)
  expect({ rule: error.rule, line: error.line }).toEqual({ rule, line })
  expect(error.remedy).toMatch(remedy)
})

test('dates, octals and sexagesimals stay as they are written', () => {
  const { data } = parseFrontMatter('---\na: 2025-02-08 14:31:19\nb: 1:30\nc: yes\nd: 012\n---\n')
  expect(data).toEqual({ a: '2025-02-08 14:31:19', b: '1:30', c: 'yes', d: 12 })
})

test.each([
  ['too many lines', `---\n${'\n'.repeat(80_000)}---\n`],
  ['lines of blanks', `---\n${'  \n'.repeat(40_000)}---\n`],
  ['too many bytes', `---\ntitle: ${'x'.repeat(70_000)}\n---\n`],
  ['too many fields', `---\n${Array.from({ length: 300 }, (_, i) => `k${i}: 1`).join('\n')}\n---\n`],
])('a block of %s is refused', (_, text) => {
  expect(errorOf(text).rule).toBe('front-matter-size')
})

test('a nested bomb is refused', () => {
  expect(errorOf(`---\na: ${'['.repeat(10_000)}\n---\n`).rule).toBe('yaml-syntax')
})

test('keys that every object has are only data', () => {
  const { data } = parseFrontMatter('---\n__proto__: { polluted: 1 }\nconstructor: x\n---\n')
  expect(Object.keys(data).sort()).toEqual(['__proto__', 'constructor'])
  expect(({} as { polluted?: number }).polluted).toBeUndefined()
})

test('whatever stands in a file, reading it ends in fields or in a told error', () => {
  const fragment = fc.constantFrom(
    '---',
    '+++',
    '{',
    '}',
    '\n',
    'a: 1',
    '"',
    "'",
    '[',
    ']',
    ': ',
    '- ',
    '#',
    '\t',
    '|',
    '>',
    '&a',
    '*a',
    '...',
    '键: 值',
    ' = ',
    '!!x',
  )
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 40 }), (parts) => {
      try {
        parseFrontMatter(parts.join(''))
      } catch (error) {
        expect(error).toBeInstanceOf(FrontMatterError)
      }
    }),
    { numRuns: 3000 },
  )
})
