// The script of pages that are passed on: share, copy the address, print. What the browser cannot do stays hidden; without
// a secure connection that is all but printing.
import { find } from './elements.ts'

const bar = find(document, '.page-actions', HTMLElement)
const status = find(bar, '[role=status]', HTMLElement)
const address = find(document, 'link[rel=canonical]', HTMLLinkElement).href

/** What a reader passes on is where the page stands for good, whatever way led here. */
function offer(action: string, isPossible: boolean, act: () => unknown): void {
  const button = find(bar, `[data-action=${action}]`, HTMLButtonElement)
  button.hidden = !isPossible
  button.addEventListener('click', act)
}

offer('share', 'share' in navigator, () =>
  // Whoever closes the list of apps again has not met an error.
  navigator.share({ title: find(document, 'h1', HTMLElement).innerText, url: address }).catch(() => {}),
)

offer('copy', 'clipboard' in navigator, () =>
  navigator.clipboard.writeText(address).then(
    () => say('Đã sao chép liên kết.'),
    () => say(`Trình duyệt không cho sao chép. Địa chỉ: ${address}`),
  ),
)

offer('print', true, () => window.print())

/** The same words again are no change, and nobody would hear them. */
function say(words: string): void {
  status.textContent = ''
  requestAnimationFrame(() => {
    status.textContent = words
  })
}
