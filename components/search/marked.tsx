import type { MarkedPart } from '@/lib/search/search-engine'

/** A text with its matches marked. */
export function Marked({ parts }: { parts: readonly MarkedPart[] }) {
  return parts.map(({ text, isMatch }, at) => (isMatch ? <mark key={at}>{text}</mark> : text))
}
