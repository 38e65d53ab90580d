/* Articles for newsrooms of any size, the same on every machine: lengths, languages, sections and tags as in a newspaper. */

const HAN =
  '港口晚灯公司市场今天新闻城市居民图书馆学校老师学生河流桥梁火车站台夏季雨水消息记者报道会议计划预算增长能源电力科技研究医院健康球队比赛音乐展览农田收成价格银行投资贸易出口海关天气风暴救援志愿社区公园绿地历史保护建筑工程道路交通'
const WORDS =
  'harbour council river market school library bridge station summer evening budget energy power research hospital team match music gallery harvest price bank trade export customs weather storm rescue volunteer park garden history building road traffic the of and to in for with after before while about into over new old local public early late small large first last'.split(
    ' ',
  )
const LANGUAGES = ['en', 'zh-CN', 'en', 'zh-CN', 'zh-HK'] as const
const SECTIONS = ['news', 'news/agency', 'news/wire', 'culture', 'sport', 'business/markets'] as const
const MINUTE = 60_000
/** The newest article is of this moment; the others lie before it. */
const NEWEST = Date.UTC(2026, 5, 30, 12)

/** A file of a newsroom. */
export interface InventedFile {
  readonly file: string
  readonly text: string
}

/** The article of that number, always the same one. */
export function inventArticle(number: number): InventedFile {
  const random = makeRandom(number + 1)
  const lang = LANGUAGES[number % LANGUAGES.length]!
  const say = lang === 'en' ? sayEnglish : sayHan
  const section = SECTIONS[Math.floor(random() * SECTIONS.length)]!
  const date = new Date(NEWEST - number * 37 * MINUTE).toISOString().slice(0, 19).replace('T', ' ')
  const tags = Array.from({ length: 1 + Math.floor(random() * 4) }, () => nameOf(lang, Math.floor(random() ** 2 * 400)))
  const front = {
    title: `${say(random, 6 + Math.floor(random() * 6))} ${number}`,
    date,
    summary: say(random, 20),
    categories: [nameOf(lang, 1000 + Math.floor(random() * 12))],
    tags,
  }
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  const body = writeBody(random, say)
  const source = `[${say(random, 2)}](https://example.com/${number})`
  return {
    file: `${lang}/${section}/${Math.floor(number / 500)}/story-${number}.${lang}.md`,
    text: `---\n${lines.join('\n')}\n---\n\n${body}\n\n${source}\n`,
  }
}

type Say = (random: () => number, words: number) => string

/** Most articles have some hundred words, a few have thousands; now and then a heading, a list, a table, a quotation. */
function writeBody(random: () => number, say: Say): string {
  const paragraphs = 2 + Math.floor(3 / (0.12 + random()))
  const blocks = Array.from({ length: paragraphs }, (_, at) => {
    const text = Array.from({ length: 1 + Math.floor(random() * 4) }, () => say(random, 14)).join(' ')
    const turn = Math.floor(random() * 16)
    if (turn === 0 && at > 0) return `## ${say(random, 4)}\n\n${text}`
    if (turn === 1) return Array.from({ length: 4 }, () => `- ${say(random, 8)}`).join('\n')
    if (turn === 2) return `> ${text}`
    if (turn === 3) return `${text} **${say(random, 3)}** [${say(random, 2)}](https://example.org/${at})`
    if (turn === 4 && at % 3 === 0) return `| ${say(random, 1)} | ${say(random, 1)} |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |`
    return text
  })
  return blocks.join('\n\n')
}

const sayEnglish: Say = (random, words) => {
  const text = Array.from({ length: words }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

const sayHan: Say = (random, words) =>
  `${Array.from({ length: words * 2 }, () => HAN[Math.floor(random() * HAN.length)]).join('')}。`

function nameOf(lang: string, number: number): string {
  return lang === 'en' ? `Topic ${number}` : `话题${number}`
}

/** Numbers from 0 to 1 that depend on the seed alone. */
function makeRandom(seed: number): () => number {
  let state = Math.imul(seed, 2_654_435_761) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
