interface Written {
  readonly lang: string
  readonly textLang?: string | undefined
}

/** The `lang` of something among texts of another language: what it is really written in; nothing where that goes without saying. */
export function langOf({ lang, textLang }: Written, around: string): string | undefined {
  const own = textLang ?? lang
  return own === around ? undefined : own
}
