// The script of pages on which something changes on a known day. What is to be shown from then on stands ready in a
// template behind what it takes the place of; in an article it is also said behind the links to the document.
import { todayInVietNam } from './standing-on.ts'

const today = todayInVietNam(new Date())

// Several days of one standing stand in their order: each takes the place of the one before.
for (const template of document.querySelectorAll<HTMLTemplateElement>('template[data-on]'))
  if (`${template.dataset.on}` <= today) turn(template)

function turn(template: HTMLTemplateElement): void {
  const before = template.previousElementSibling
  const now = template.content.firstElementChild
  const around = template.parentElement
  if (!before || !around) return
  if (!(now instanceof HTMLElement)) {
    // What was to come has come, and is told elsewhere.
    before.remove()
    template.remove()
    return
  }
  before.replaceWith(now)
  template.remove()
  const { since } = template.dataset
  const entry = around.closest<HTMLElement>('[data-document]')
  if (since === undefined || !entry) return
  const links = document.querySelectorAll(`.citation[data-document="${entry.dataset.document}"]`)
  for (const [i, link] of links.entries()) say(link, since, `${now.dataset.status}`, i > 0)
}

/** The mark of src/markdown/since-marks.ts: words behind the first link, the sign alone behind the others. */
function say(link: Element, words: string, status: string, again: boolean): void {
  const old = link.nextElementSibling
  if (old?.className === 'citation-since') {
    old.previousSibling?.remove()
    old.remove()
  }
  if (!words) return
  const mark = document.createElement('small')
  mark.className = 'citation-since'
  mark.dataset.status = status
  if (again) mark.dataset.again = ''
  const text = document.createElement('span')
  text.textContent = `(${words})`
  mark.append(text)
  link.after('\u00a0', mark)
}
