import { createHash } from 'node:crypto'
import { variantPath } from '@/lib/urls/paths'
import type { PictureHeader } from './picture-header'

/** Raise it when variants are made otherwise: their addresses are promised never to change. */
const VARIANT_VERSION = '1'

/** The name under which the variants of this content are known. */
export function hashContent(bytes: Uint8Array): string {
  return createHash('sha256').update(VARIANT_VERSION).update(bytes).digest('hex').slice(0, 20)
}

const WIDTHS = [320, 640, 960, 1280]
const SMALLEST = WIDTHS[0] ?? 0
const LARGEST = WIDTHS.at(-1) ?? 0

/** Whether a picture is offered in several sizes. Drawings scale by themselves, and tiny or moving pictures stay as they are. */
export function hasVariants({ format, width, isAnimated }: PictureHeader): boolean {
  return format !== 'svg' && format !== 'gif' && !isAnimated && width > SMALLEST
}

/** The widths in which a picture is offered: never wider than it is. */
export function variantWidths(width: number): readonly number[] {
  return [...WIDTHS.filter((each) => each < Math.min(width, LARGEST)), Math.min(width, LARGEST)]
}

/** The width in which a picture is offered that serves best for a wanted one: not smaller, as far as there is one. */
export function nearestWidth(width: number, wanted: number): number {
  const widths = variantWidths(width)
  return widths.find((each) => each >= wanted) ?? widths.at(-1) ?? width
}

/** The variants of a picture, for `srcset`. */
export function toSrcSet(hash: string, width: number): string {
  return variantWidths(width)
    .map((each) => `${variantPath(hash, each)} ${each}w`)
    .join(', ')
}
