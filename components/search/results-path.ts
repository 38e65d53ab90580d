/** The address of a page of results. */
export function resultsPath(searchPath: string, query: string, page: number): string {
  const parameters = new URLSearchParams({ q: query })
  if (page > 1) parameters.set('page', String(page))
  return `${searchPath}?${parameters}`
}
