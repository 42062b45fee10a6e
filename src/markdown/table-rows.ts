// The cells of each row of a table, with the words above them: what a row says of a document in one of its cells.
import type Token from 'markdown-it/lib/token.mjs'

/** A cell by the token of its text. */
export interface RowCell {
  content: Token
  heading: string
}

/** The cells beside each cell, by the token of its text; the row at the head has none. */
export function tableRows(tokens: readonly Token[]): ReadonlyMap<Token, readonly RowCell[]> {
  const rows = new Map<Token, readonly RowCell[]>()
  let headings: string[] = []
  let row: RowCell[] = []
  let column = 0
  tokens.forEach((token, index) => {
    const content = tokens[index + 1]
    switch (token.type) {
      case 'table_open':
        headings = []
        break
      case 'tr_open':
        row = []
        column = 0
        break
      case 'th_open':
        headings.push(content?.content.trim() ?? '')
        break
      case 'td_open':
        if (content?.type === 'inline') {
          row.push({ content, heading: headings[column] ?? '' })
          rows.set(content, row)
        }
        column += 1
        break
    }
  })
  return rows
}
