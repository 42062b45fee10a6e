// What is chosen, in an address: `?loai=nghi-dinh,luat&nam=2018`.
import type { Chosen } from './facets.ts'

/** readChosen(new URLSearchParams('nam=2018,2019'), ['loai', 'nam']).get('nam') // Set {'2018', '2019'} */
export function readChosen(asked: URLSearchParams, facets: readonly string[]): Chosen {
  return new Map(
    facets.map(name => [
      name,
      new Set(
        asked
          .getAll(name)
          .join()
          .split(',')
          .filter(key => key !== ''),
      ),
    ]),
  )
}

type Part = readonly [name: string, value: string]

/** chosenParts(new Map([['nam', new Set(['2019', '2018'])]])) // [['nam', '2018,2019']] */
export function chosenParts(chosen: Chosen): Part[] {
  return [...chosen].map(([name, keys]) => [name, [...keys].sort().map(encodeURIComponent).join(',')])
}

/** wordsPart('tu', ' một cửa ') // ['tu', 'm%E1%BB%99t+c%E1%BB%ADa'] */
export function wordsPart(name: string, words: string): Part {
  return [name, encodeURIComponent(words.trim()).replaceAll('%20', '+')]
}

/** What is empty is not said: formatParts([['nam', '2018'], ['trang', '']]) // '?nam=2018' */
export function formatParts(parts: readonly Part[]): string {
  const said = parts.filter(([, value]) => value !== '').map(([name, value]) => `${name}=${value}`)
  return said.length > 0 ? `?${said.join('&')}` : ''
}
