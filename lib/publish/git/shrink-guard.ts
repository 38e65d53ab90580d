/** So many articles may go in one push whatever the size of the paper, and this part of them. */
const FEW = 20
const PART = 0.05

/** Why a commit with `after` articles instead of `before` should be looked at by a person; `undefined` when it need not. */
export function reasonToHold(before: number, after: number): string | undefined {
  const lost = before - after
  if (lost <= FEW || lost <= before * PART) return undefined
  return `it has ${after} articles instead of ${before}`
}
