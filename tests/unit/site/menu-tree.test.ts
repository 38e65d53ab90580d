import { expect, test } from 'vitest'
import { nestEntries, type MenuNode, type Placed } from '@/lib/site/menu-tree'

function entry(name: string, parent = '', identifier = ''): Placed {
  return { names: [name], parent, identifier }
}

/** `a(b c)`: b and c below a. */
function draw(nodes: readonly MenuNode<Placed>[]): string {
  return nodes
    .map(({ entry, children }) => `${entry.names[0]}${children.length > 0 ? `(${draw(children)})` : ''}`)
    .join(' ')
}

test.each([
  ['entries without parents stand side by side', [entry('a'), entry('b')], 'a b'],
  ['an entry stands below its parent by name', [entry('a'), entry('b', 'a')], 'a(b)'],
  ['an identifier is stronger than a name', [entry('x'), entry('y', '', 'x'), entry('b', 'x')], 'x y(b)'],
  ['a parent may come after its children', [entry('b', 'a'), entry('a')], 'a(b)'],
  ['menus nest at any depth', [entry('a'), entry('b', 'a'), entry('c', 'b')], 'a(b(c))'],
  ['an unknown parent leaves the entry at the top', [entry('a'), entry('b', 'nobody')], 'a b'],
  ['an entry that names itself stays at the top', [entry('a', 'a'), entry('b')], 'a b'],
  ['a circle comes to the top', [entry('a', 'b'), entry('b', 'a'), entry('c', 'a')], 'a b c'],
])('%s', (_, entries, drawn) => {
  expect(draw(nestEntries(entries))).toBe(drawn)
})
