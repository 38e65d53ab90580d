/** What a reader may choose: one of two looks, or what the system says. */
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Name of the choice in the browser's storage; absent means the system. */
export const THEME_KEY = 'theme'

/*
 * Runs before the first paint, so that a reader who chose against the system never sees the other look flash by. It stands in every
 * page as it is: a policy for scripts may allow it by its hash, so nothing may be put into it when a page is rendered.
 */
export const THEME_SCRIPT =
  'try{let t=localStorage.theme;if(t=="light"||t=="dark"){document.documentElement.dataset.theme=t;' +
  'for(let m of document.querySelectorAll("meta[name=theme-color]"))m.media=m.media.includes(t)?"":"not all"}}catch{}'
