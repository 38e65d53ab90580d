/** Every widget that a sidebar can show, by the name used in `widgets:`. */
export const WIDGET_NAMES = ['search', 'recent', 'categories', 'taglist'] as const

export type WidgetName = (typeof WIDGET_NAMES)[number]

export function isWidgetName(name: string): name is WidgetName {
  return (WIDGET_NAMES as readonly string[]).includes(name)
}
