/** Marks an element with `data-composing` while an input method is at work in it, which may be before there is anything to tell. */
export function noteComposing(element: HTMLElement, signal: AbortSignal): void {
  const note = ({ type }: Event) => element.toggleAttribute('data-composing', type === 'compositionstart')
  for (const type of ['compositionstart', 'compositionend'])
    element.addEventListener(type, note, { signal, capture: true })
}
