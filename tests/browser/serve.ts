// const site = await serveFolder('_site', { prefix: '/ban-tin/' })
// site.url // 'http://127.0.0.1:40321/ban-tin/'
// await site.close()
// const host = await serveFolder('_site', { compress: true })   // gzip for text, and a while in the reader's cache
// host.bytesSent() // heads and bodies, from the start
// const host = await serveFolder('_site', { rules: readHostRules('_site') })   // with its headers and redirects
//
// A built folder as a static host serves it: index.html for a folder, 301 to the slash, 404.html for the rest.

import { readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { extname, join, normalize, resolve, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { ServedRules } from './host-rules.ts'

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  // Browsers compile it while it arrives, and only under this name. Pagefind's own files (.pf_index,
  // .pf_fragment, .pf_meta, .pagefind) are none that a host knows, so they go out as bytes.
  '.wasm': 'application/wasm',
}

export interface ServedSite {
  /** With the prefix, and a slash at its end. */
  url: string
  /** All that went out, heads included. */
  bytesSent: () => number
  close: () => Promise<void>
}

interface Answer {
  status: number
  headers: Record<string, string>
  body: Buffer | string
}

export async function serveFolder(
  folder: string,
  {
    prefix = '/',
    compress = false,
    rules,
  }: { prefix?: string; compress?: boolean; rules?: ServedRules } = {},
): Promise<ServedSite> {
  const sockets = new Set<Socket>()
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(`http://localhost${request.url}`)
    const elsewhere = rules?.redirectOf(decoded(pathname) ?? pathname)
    const found = await answer(resolve(folder), prefix, request)
    const plain: Answer =
      elsewhere === undefined
        ? { ...found, headers: { ...found.headers, ...rules?.headersOf(pathname) } }
        : { status: 301, headers: { location: elsewhere }, body: '' }
    const { status, headers, body } = compress ? compressed(plain) : plain
    response.writeHead(status, headers)
    response.end(request.method === 'HEAD' ? undefined : body)
  })
  server.on('connection', socket => sockets.add(socket))
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(0, '127.0.0.1', listening)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port')
  return {
    url: `http://127.0.0.1:${address.port}${prefix}`,
    bytesSent: () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    close: () =>
      new Promise(closed => {
        server.close(() => closed())
        // A browser keeps its connections open for a next request that never comes.
        server.closeAllConnections()
      }),
  }
}

/** What hosts compress: the search engine's own files are compressed already. */
const text = /^text\/|^image\/svg|json|xml/

function compressed({ status, headers, body }: Answer): Answer {
  const isText = text.test(headers['content-type'] ?? '')
  return {
    status,
    headers: { ...headers, 'cache-control': 'max-age=600', ...(isText && { 'content-encoding': 'gzip' }) },
    body: isText ? gzipSync(body) : body,
  }
}

async function answer(folder: string, prefix: string, request: IncomingMessage): Promise<Answer> {
  const { pathname, search } = new URL(`http://localhost${request.url}`)
  const path = decoded(pathname)
  if (path === undefined) return { status: 400, headers: {}, body: '' }
  // A link that forgot the prefix leads out of the site, where the host has nothing of ours.
  if (!path.startsWith(prefix)) return { status: 404, headers: {}, body: '' }

  const file = join(folder, normalize(path.slice(prefix.length)))
  if (file !== folder && !file.startsWith(folder + sep)) return notFound(folder)

  const found = await stat(file).catch(() => undefined)
  if (found?.isDirectory()) {
    if (!path.endsWith('/')) return { status: 301, headers: { location: `${pathname}/${search}` }, body: '' }
    return (await fileAnswer(200, join(file, 'index.html'))) ?? notFound(folder)
  }
  // `/x.html/` is no file, though the file system would forgive the slash.
  if (path.endsWith('/')) return notFound(folder)
  return (await fileAnswer(200, file)) ?? notFound(folder)
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}

async function notFound(folder: string): Promise<Answer> {
  const page = await fileAnswer(404, join(folder, '404.html'))
  return page ?? { status: 404, headers: {}, body: '' }
}

async function fileAnswer(status: number, file: string): Promise<Answer | undefined> {
  try {
    const contentType = contentTypes[extname(file)] ?? 'application/octet-stream'
    return { status, headers: { 'content-type': contentType }, body: await readFile(file) }
  } catch {
    return undefined
  }
}
