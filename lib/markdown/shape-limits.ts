/** What one article may hold at most, told to an editor. */
interface ShapeLimit {
  readonly max: number
  readonly message: string
  readonly remedy: string
}

/**
 * The parser takes time that grows with the square of some counts, or worse: 20 kB of the right marks keep it busy
 * for minutes, so a limit of size alone protects nothing. Every limit is several times what 7,014 real articles use.
 * Three are sums of work over all paragraphs: the two that begin with `all-` add up, for every mark, how many of its
 * kind stand before it in its paragraph; `look-ahead` adds up the lengths of the paragraphs for every opening sign in
 * them. That is what the parser has to look at.
 */
export const SHAPE_LIMITS = {
  'text-size': {
    max: 1_048_576,
    message: 'The text is larger than 1 MB.',
    remedy: 'Split it into several articles, or link to the full document.',
  },
  'line-length': {
    max: 200_000,
    message: 'A line is longer than 200,000 characters.',
    remedy: 'Break it into paragraphs; something may have been pasted that is not text.',
  },
  lines: {
    max: 20_000,
    message: 'The text has more than 20,000 lines.',
    remedy: 'Split it into several articles, or link to the full document.',
  },
  'list-items': {
    max: 2_000,
    message: 'The text holds more than 2,000 list items and quotations.',
    remedy: 'Split it into several articles, or offer the list as a file to download.',
  },
  'wrapped-lines': {
    max: 5_000,
    message: 'Lists and quotations go on for more than 5,000 lines without a mark at the beginning of the line.',
    remedy: 'Insert blank lines after lists and quotations, or join their lines.',
  },
  'nested-marks': {
    max: 24,
    message: 'A line begins with more than 24 list or quotation marks.',
    remedy: 'Remove marks from the beginning of the line, or put a backslash before the first one.',
  },
  indentation: {
    max: 160,
    message: 'A line is indented by more than 160 blanks.',
    remedy: 'Remove the indentation, or put the text into a code block between ``` lines.',
  },
  'emphasis-marks': {
    max: 1_200,
    message: 'A paragraph holds more than 1,200 of the marks * _ ~.',
    remedy: 'Insert blank lines, put a backslash before marks that are meant literally, or use a code block.',
  },
  'all-emphasis-marks': {
    max: 15_000_000,
    message: 'Too many long paragraphs are full of the marks * _ ~.',
    remedy: 'Insert blank lines, put a backslash before marks that are meant literally, or use a code block.',
  },
  brackets: {
    max: 3_000,
    message: 'A paragraph holds more than 3,000 square brackets.',
    remedy: 'Insert blank lines, put a backslash before brackets that are meant literally, or use a code block.',
  },
  'all-brackets': {
    max: 100_000_000,
    message: 'Too many long paragraphs are full of square brackets.',
    remedy: 'Insert blank lines, put a backslash before brackets that are meant literally, or use a code block.',
  },
  'look-ahead': {
    max: 20_000_000,
    message:
      'A long paragraph is full of signs that open something without closing it, such as ` or <!-- or $$ or {{<.',
    remedy: 'Insert blank lines, close what was opened, or put a backslash before signs that are meant literally.',
  },
  'html-tags': {
    max: 20_000,
    message: 'The text holds more than 20,000 of the sign <.',
    remedy: 'Write large HTML tables as Markdown tables, or split the article.',
  },
  'table-columns': {
    max: 120,
    message: 'A table has more than 120 columns.',
    remedy: 'Split the table, or offer it as a file to download.',
  },
  'table-cells': {
    max: 40_000,
    message: 'The tables have more than 40,000 cells.',
    remedy: 'Split the table, or offer it as a file to download.',
  },
  'code-ticks': {
    max: 1_200,
    message: 'The text holds more than 1,200 groups of the sign `.',
    remedy: 'Put longer code into code blocks, or a backslash before ticks that are meant literally.',
  },
  'dollar-signs': {
    max: 2_000,
    message: 'The text holds more than 2,000 dollar signs.',
    remedy: 'Split the article, or offer its tables as a file to download.',
  },
  shortcodes: {
    max: 500,
    message: 'The text holds more than 500 shortcodes.',
    remedy: 'Split the article, or show shortcodes that are only examples in code blocks.',
  },
  definitions: {
    max: 3_000,
    message: 'The text defines more than 3,000 link addresses or footnotes.',
    remedy: 'Write the addresses into the links, or split the article.',
  },
  'footnote-marks': {
    max: 1_000,
    message: 'The text holds more than 1,000 footnote marks.',
    remedy: 'Split the article.',
  },
  underlines: {
    max: 500,
    message: 'The text holds more than 500 headings that are underlined with === or ---.',
    remedy: 'Write headings with # before them, and a blank line before each ruler.',
  },
} as const satisfies Record<string, ShapeLimit>

export type ShapeRule = keyof typeof SHAPE_LIMITS
