import { en, type Messages } from './messages/en'
import { zhCN } from './messages/zh-cn'
import { zhHK } from './messages/zh-hk'
import { zhTW } from './messages/zh-tw'

/**
 * Interface texts for a language tag. Chinese is chosen by script and place, so that readers of traditional characters
 * never get simplified ones: `zh-MO` reads as Hong Kong, `zh-Hant` as Taiwan, other Chinese as mainland. Languages
 * without texts of their own get English.
 */
export function messagesFor(lang: string): Messages {
  const known = chosen.get(lang)
  if (known) return known
  const messages = choose(lang)
  // The languages of a site are few; what others ask for must not grow without end.
  if (chosen.size < 100) chosen.set(lang, messages)
  return messages
}

const chosen = new Map<string, Messages>()

function choose(lang: string): Messages {
  const locale = new Intl.Locale(lang).maximize()
  if (locale.language !== 'zh' && locale.language !== 'yue') return en
  if (locale.region === 'HK' || locale.region === 'MO') return zhHK
  return locale.script === 'Hant' ? zhTW : zhCN
}
