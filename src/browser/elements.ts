// Elements of the page: made, and found.

/** element('span', 'meta', 'Chưa rõ') // <span class="meta">Chưa rõ</span> */
export function element(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  made.append(...children)
  return made
}

/** find(root, '.filter', HTMLFormElement) // throws where it is not on the page */
export function find<Found extends Element>(
  within: ParentNode,
  selector: string,
  kind: abstract new () => Found,
): Found {
  const found = within.querySelector(selector)
  if (!(found instanceof kind)) throw new Error(`Not on this page: ${selector}`)
  return found
}
