// Reads CSV as RFC 4180 says, and nothing that it does not allow.
//   parseCsv('\uFEFFa,b\r\n1,"x ""y"""\r\n') // [['a', 'b'], ['1', 'x "y"']]

export function parseCsv(text: string): string[][] {
  if (!text.startsWith('\uFEFF')) throw new Error('No byte order mark')
  const cell = /"(?<quoted>(?:[^"]|"")*)"(?=,|\r\n)|(?<plain>[^",\r\n]*)(?=,|\r\n)/y
  const rows: string[][] = []
  let row: string[] = []
  let at = 1
  while (at < text.length) {
    cell.lastIndex = at
    const { quoted, plain = '' } = cell.exec(text)?.groups ?? fault(text, at)
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    at = cell.lastIndex
    if (text[at] === ',') at += 1
    else {
      at += '\r\n'.length
      rows.push(row)
      row = []
    }
  }
  if (row.length > 0) throw new Error('The last row does not end')
  return rows
}

function fault(text: string, at: number): never {
  throw new Error(`No cell at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`)
}
