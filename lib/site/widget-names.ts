/** Every widget that a sidebar can show by itself, by the name used in `widgets:`. Files below `widgets/` add to them. */
export const WIDGET_NAMES = [
  'search',
  'ddg-search',
  'recent',
  'categories',
  'taglist',
  'social',
  'languages',
  'sidemenu',
] as const

export type WidgetName = (typeof WIDGET_NAMES)[number]

export function isWidgetName(name: string): name is WidgetName {
  return (WIDGET_NAMES as readonly string[]).includes(name)
}

/** Whether a sidebar may name it: a built-in widget, or one that the newsroom has written. */
export function isKnownWidget(name: string, customWidgets: readonly string[]): boolean {
  return isWidgetName(name) || customWidgets.includes(name)
}

/** What an editor can do about a widget that does not exist. */
export function widgetRemedy(customWidgets: readonly string[]): string {
  return `Use ${[...WIDGET_NAMES, ...customWidgets].join(', ')}, or write it as a file below \`widgets/\`. It is left out.`
}
