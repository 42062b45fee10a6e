// Comments are the one kind of html that editors may write: notes for each other, which no reader sees.

const comments = /<!--[\s\S]*?(?:-->|$)/g

/** Whether a piece of html that markdown-it has told from the text is a comment. */
export function isComment(html: string): boolean {
  return html.startsWith('<!--')
}

/** withoutComments('<!-- a -->b') // 'b' */
export function withoutComments(html: string): string {
  return html.replace(comments, '')
}

/** Comments as blanks, so that what stands behind them keeps its place. */
export function blankComments(html: string): string {
  return html.replace(comments, comment => comment.replace(/[^\n]/g, ' '))
}
