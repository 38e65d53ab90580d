const SHAPES = {
  search: 'M10.5 3a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15Zm5.5 13 5 5',
  menu: 'M3 6h18M3 12h18M3 18h18',
  down: 'm6 9 6 6 6-6',
  globe: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm0 0c-5 5-5 13 0 18m0-18c5 5 5 13 0 18M3.5 9h17m-17 6h17',
  screen: 'M3 4.5h18v12H3zm5.5 16h7m-3.5-4v4',
  sun: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8Zm0-6v2.5m0 15V22M2 12h2.5m15 0H22M4.9 4.9l1.8 1.8m10.6 10.6 1.8 1.8m0-14.2-1.8 1.8M6.7 17.3l-1.8 1.8',
  moon: 'M20.5 14.5A8.5 8.5 0 0 1 9.5 3.5a8.5 8.5 0 1 0 11 11Z',
  share: 'M12 15V3m0 0L8 7m4-4 4 4M5 12v8h14v-8',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1m2 3.7a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
} as const

/** A drawing that goes with a word and is silent for screen readers. */
export function Icon({ name }: { name: keyof typeof SHAPES }) {
  return (
    <svg className="size-5 shrink-0" viewBox="0 0 24 24" fill="none" stroke="currentColor" aria-hidden="true">
      {/* On the path: Preact leaves the names of attributes of `svg` itself as they are. */}
      <path d={SHAPES[name]} strokeWidth="2" />
    </svg>
  )
}
