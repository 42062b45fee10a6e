// The words of a question, kept from the click on a hit until its page is there. They stay in this tab and out of
// the address, which remains the one to cite.
export interface AskedWords {
  /** Of the page they are for, with the path prefix. */
  path: string
  terms: readonly string[]
  unfinished: boolean
}

export const ASKED_WORDS = 'tim-kiem'

export function keepWords(words: AskedWords): void {
  try {
    sessionStorage.setItem(ASKED_WORDS, JSON.stringify(words))
  } catch {
    // A browser may be set to store nothing; the page is then shown without marks.
  }
}
