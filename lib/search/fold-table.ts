import { Converter } from 'opencc-js/t2cn'
import { fold, type FoldTable } from './fold'

/** Pairs that OpenCC's single-character tables leave apart although readers mean the same word (measured on real news). */
const EXTRA_PAIRS =
  '划画 借藉 覆复 甦苏 於于 瞭了 着著 乾干 妳你 喫吃 裡里 裏里 牠它 祂他 臺台 佔占 慾欲 鬥斗 鬆松 麵面 錶表 鐘钟 鍾钟'

let table: FoldTable | undefined

/** The table of single characters, derived from OpenCC once for each process (about 70 ms). */
export function foldTable(): FoldTable {
  table ??= deriveTable()
  return table
}

/** `fold` with the derived table, for use on the server. */
export function foldText(text: string): string {
  return fold(text, foldTable())
}

function deriveTable(): FoldTable {
  const pairs = new Map<string, string>()
  const converters = (['hk', 'tw', 't'] as const).map((from) => Converter({ from, to: 'cn' }))
  for (const [first, last] of [
    [0x3400, 0x9fff],
    [0xf900, 0xfaff],
    [0x20000, 0x2a6df],
  ] as const) {
    for (let code = first; code <= last; code += 1) {
      const character = String.fromCodePoint(code)
      for (const convert of converters) addPair(pairs, character, convert(character))
    }
  }
  for (const [from = '', to = ''] of EXTRA_PAIRS.split(' ').map((pair) => [...pair])) addPair(pairs, from, to)
  return flatten(pairs)
}

function addPair(pairs: Map<string, string>, from: string, to: string): void {
  if (from !== to && [...to].length === 1) pairs.set(from, to)
}

/** Follows chains (臺 → 台 → 台) to their end, so that folding twice changes nothing. */
function flatten(pairs: ReadonlyMap<string, string>): FoldTable {
  const flat = new Map<string, string>()
  for (const from of pairs.keys()) {
    let to = from
    const seen = new Set<string>()
    while (pairs.has(to) && !seen.has(to)) {
      seen.add(to)
      to = pairs.get(to) ?? to
    }
    if (to !== from) flat.set(from, to)
  }
  return flat
}
