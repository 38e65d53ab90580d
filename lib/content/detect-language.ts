/** Characters that are written differently in both scripts and stand in nearly every text. */
const SIMPLIFIED = new Set('这来时对国们学为说会发经动过还进开电业务长关现见实头问车门东马点机让题书报应')
const TRADITIONAL = new Set('這來時對國們學為說會發經動過還進開電業務長關現見實頭問車門東馬點機讓題書報應')

/** Enough of a text to tell. */
const SAMPLE = 2000
const LEAST_LETTERS = 20

/**
 * The language in which a text is really written, where it is certain that it is not the declared one: Chinese declared as another
 * language, English declared as Chinese, one Chinese script declared as the other. Otherwise `undefined`.
 * @param markdown the headline and the text
 * @param declared a language tag
 */
export function detectOtherLanguage(markdown: string, declared: string): 'en' | 'zh-Hans' | 'zh-Hant' | undefined {
  const text = markdown
    .slice(0, SAMPLE * 2)
    .replace(/https?:\S+|\]\([^)]*\)|<[^>]*>/g, ' ')
    .slice(0, SAMPLE)
  // Kana and Hangul: languages that share their characters with Chinese.
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}/u.test(text) || /^(ja|ko)\b/i.test(declared))
    return undefined
  const han = count(text, /\p{Script=Han}/gu)
  const latin = count(text, /\p{Script=Latin}/gu)
  const isDeclaredChinese = /^zh\b/i.test(declared)
  // A word is one or two characters of Chinese, or five letters.
  if (han * 3 > latin) return han < LEAST_LETTERS ? undefined : otherScript(text, declared, isDeclaredChinese)
  return isDeclaredChinese && latin > han * 12 && isEnglish(text) ? 'en' : undefined
}

function otherScript(text: string, declared: string, isDeclaredChinese: boolean): 'zh-Hans' | 'zh-Hant' | undefined {
  let simplified = 0
  let traditional = 0
  for (const character of text) {
    if (SIMPLIFIED.has(character)) simplified += 1
    else if (TRADITIONAL.has(character)) traditional += 1
  }
  const script = traditional > simplified ? 'zh-Hant' : 'zh-Hans'
  if (!isDeclaredChinese) return script
  const declaredScript = /-(hant|tw|hk|mo)\b/i.test(declared) ? 'zh-Hant' : 'zh-Hans'
  const [own, other] = declaredScript === 'zh-Hant' ? [traditional, simplified] : [simplified, traditional]
  return other >= 8 && other > own * 4 ? script : undefined
}

/** Its commonest words are a sixth of any English text. */
function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? []
  const common = words.filter((word) => /^(the|of|and|to|in|a|is|for|on|that|with|as|by|at)$/.test(word))
  return words.length >= 8 && common.length * 12 > words.length
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
