/** Networks in the order in which Mainroad shows them; each takes a name there, or a full address. */
export const NETWORKS = {
  facebook: { title: 'Facebook', base: 'https://facebook.com/' },
  twitter: { title: 'Twitter', base: 'https://twitter.com/' },
  instagram: { title: 'Instagram', base: 'https://instagram.com/' },
  linkedin: { title: 'LinkedIn', base: 'https://linkedin.com/in/' },
  telegram: { title: 'Telegram', base: 'https://t.me/' },
  github: { title: 'GitHub', base: 'https://github.com/' },
  gitlab: { title: 'GitLab', base: 'https://gitlab.com/' },
  bitbucket: { title: 'Bitbucket', base: 'https://bitbucket.org/' },
} as const

export type Network = keyof typeof NETWORKS

/** Whether a value is a name on a network or a full address. */
export function isAccount(value: string): boolean {
  return isWebAddress(value) || /^@?[\p{L}\p{N}][\p{L}\p{N}._-]*(\/[\p{L}\p{N}._-]+)*$/u.test(value)
}

export function isWebAddress(value: string): boolean {
  return /^https?:\/\//.test(value) && URL.canParse(value)
}

/** The address of an account. */
export function toAccountUrl(network: Network, account: string): string {
  return isWebAddress(account) ? account : `${NETWORKS[network].base}${encodeURI(account.replace(/^@/, ''))}`
}
