interface FilterLinkProps {
  /** Tells it from the others, before and after it was followed. */
  readonly id: string
  readonly name: string
  /** Language of the name. */
  readonly lang?: string | undefined
  readonly count?: number
  readonly isOn: boolean
  readonly path: string
}

/** A value that answers can be narrowed to; followed again, it narrows no more. */
export function FilterLink({ id, name, lang, count, isOn, path }: FilterLinkProps) {
  return (
    <li>
      <a className="filter-link" href={path} data-key={id} aria-current={isOn ? 'true' : undefined} rel="nofollow">
        <span lang={lang}>{name}</span>
        {count === undefined ? null : <span className="count">{count}</span>}
      </a>
    </li>
  )
}
