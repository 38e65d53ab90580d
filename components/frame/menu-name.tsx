import type { MenuLink } from '@/lib/queries/frame'

/** The words of a menu entry, with what stands before and after its name. */
export function MenuName({ entry: { pre, name, post } }: { entry: MenuLink }) {
  return [pre, name, post].filter((part) => part !== '').join(' ')
}
