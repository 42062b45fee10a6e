// The script of articles: a card beside a citation that the pointer rests on or the keyboard has reached, with what the
// list at the end says of the document. A finger follows the link as ever.
//
// WCAG 1.4.13: Escape puts it away, the pointer may go into it, it stays for as long as it is looked at. It lies in the
// page, not in the window: what does not fit, on a small window or at 400 %, comes into sight by scrolling. It stands
// beside the link and never on it. Those who listen hear the standing with the link, and have the list.

const REST_MS = 300
/** The way from the link into the card, and a slip out of it. */
const LEAVE_MS = 300
/** Between card and edge of the window. */
const EDGE = 8

const card = document.createElement('div')
card.className = 'citation-card'
card.ariaHidden = 'true'

let shownAt: Element | undefined
let waiting = 0

for (const link of document.querySelectorAll<HTMLElement>('.citation')) {
  const now = entryOf(link)?.querySelector('dd[id]')
  if (now) link.setAttribute('aria-describedby', now.id)
}

document.addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType === 'touch') return
  clearTimeout(waiting)
  const link = citationOf(target)
  if (link && link !== shownAt) waiting = window.setTimeout(show, REST_MS, link)
  else if (!link && !isInCard(target) && !shownAt?.matches(':focus-visible'))
    waiting = window.setTimeout(hide, LEAVE_MS)
})
document.addEventListener('focusin', ({ target }) => {
  const link = citationOf(target)
  if (link?.matches(':focus-visible')) {
    show(link)
    // The browser may be on the way to it yet.
    document.addEventListener('scrollend', () => shownAt === link && place(link), { once: true })
  } else if (!isInCard(target)) hide()
})
document.addEventListener('focusout', ({ target }) => {
  if (target === shownAt && !card.matches(':hover')) hide()
})
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide()
})

function citationOf(target: EventTarget | null): HTMLElement | undefined {
  return (target instanceof Element && target.closest<HTMLElement>('.citation')) || undefined
}

function isInCard(target: EventTarget | null): boolean {
  return target instanceof Node && card.contains(target)
}

function entryOf({ dataset }: HTMLElement): Element | null {
  return document.querySelector(`.cited > [data-document="${dataset.document}"]`)
}

function hide(): void {
  clearTimeout(waiting)
  card.remove()
  shownAt = undefined
}

function show(link: HTMLElement): void {
  hide()
  const entry = entryOf(link)
  if (!entry) return
  const copy = document.importNode(entry, true)
  for (const part of copy.querySelectorAll('[id]')) part.removeAttribute('id')
  // The list has the same links for the keyboard, in their order.
  for (const part of copy.querySelectorAll('a')) part.tabIndex = -1
  card.replaceChildren(...copy.childNodes)
  document.body.append(card)
  shownAt = link
  place(link)
}

/** Below the link, or above it where only there is room. */
function place(link: Element): void {
  const { top, bottom, left } = link.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const { offsetWidth: width, offsetHeight: height } = card
  const isAbove = bottom <= clientHeight && bottom + height > clientHeight && top >= height
  card.style.top = `${scrollY + (isAbove ? top - height : bottom)}px`
  card.style.left = `${Math.max(EDGE, Math.min(left, clientWidth - width - EDGE))}px`
}

export {}
