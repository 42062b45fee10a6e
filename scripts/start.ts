// npm start -- [--port N] [--content DIR] [--date DAY]
// The bulletin while it is being written: drafts and all, built again at each change of the content. Two processes:
// this one waits for changes of the source code and starts the other one again, which builds and serves.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { loadBulletin, type Problem } from '../src/bulletin/index.ts'
import { checkBulletin, reporters } from '../src/check/index.ts'
import { startPreview, writeSearchIndex } from '../src/site/index.ts'
import { contentOption, dateOption, defineCommand, runCommand, WrongUsage } from './arguments.ts'

/** Set for the process that serves: the port it is to serve on. */
const PORT_VARIABLE = 'BAN_TIN_PREVIEW_PORT'

const USUAL_PORT = 8080
/** Ports tried after the usual one. */
const NEXT_PORTS = 50

/** A process that serves and dies is started again, unless it has died so often, each time before it served this long. */
const MOST_DEATHS = 3
const LONG_ENOUGH_MS = 60_000

const command = defineCommand({
  name: 'start',
  summary: 'Xem thử trang trên máy này, có cả bài nháp; sửa nội dung là trang tự cập nhật. Dừng bằng Ctrl-C.',
  options: {
    port: {
      kind: 'number',
      value: 'CỔNG',
      min: 1,
      max: 65535,
      help: `cổng của trang xem thử (không viết: ${USUAL_PORT}, hay cổng trống kế tiếp); cổng ghi rõ mà đang bận thì không chạy`,
    },
    content: contentOption,
    date: dateOption,
  },
})

await runCommand(command, async ({ port, content, date }) => {
  const chosen = process.env[PORT_VARIABLE]
  if (chosen !== undefined) return serve(Number(chosen), content, date)
  return superviseServing(await freePort(port))
})

// ------------------------------------------------------------------ the process that serves

async function serve(port: number, contentDir: string, today: string): Promise<never> {
  const exit = (): void => process.exit(0)
  process.once('SIGINT', exit)
  process.once('SIGTERM', exit)
  // The other process is gone without a word.
  process.once('disconnect', exit)

  let told = ''
  const url = await startPreview({
    projectDir: '.',
    contentDir,
    output: join('.cache', 'preview', String(port)),
    port,
    async loadBulletin() {
      const bulletin = await loadBulletin({
        contentDir,
        today,
        baseUrl: `http://localhost:${port}/`,
        includeDrafts: true,
        explainCitations: true,
      })
      told = tell(checkBulletin(bulletin), told)
      return bulletin
    },
    finish: (bulletin, outputDir) => writeSearchIndex({ bulletin, outputDir }),
  })
  process.stdout.write(`ready ${url}\n`)
  process.send?.('ready')
  return forEver()
}

/** Problems of the content are told, and told again when they have changed; they never stop the preview. */
function tell(problems: readonly Problem[], before: string): string {
  const report = reporters.text(problems, process.stderr.hasColors?.() ? 'colour' : 'plain')
  if (report !== before) process.stderr.write(report)
  return report
}

// ------------------------------------------------------------------ the process that waits

function superviseServing(port: number): Promise<never> {
  let stopping = false
  let hasServed = false
  let deaths = 0
  const start = (): ChildProcess => {
    const started = startServing(port)
    let readyAt: number | undefined
    started.once('message', () => {
      readyAt = performance.now()
      hasServed = true
    })
    started.once('exit', code => {
      // Ended by us, to be replaced or for good.
      if (stopping || started !== child) return
      // What does not even start will not start by itself later. Once it has, the next change may mend what broke.
      if (!hasServed) process.exit(code ?? 1)
      if (readyAt === undefined) return
      deaths = performance.now() - readyAt > LONG_ENOUGH_MS ? 1 : deaths + 1
      if (deaths > MOST_DEATHS) {
        process.stderr.write(
          'Trang xem thử dừng đột ngột nhiều lần liền. Nhấn Ctrl-C rồi chạy lại npm start.\n',
        )
        return
      }
      process.stderr.write('Trang xem thử dừng đột ngột; đang chạy lại.\n')
      child = start()
    })
    return started
  }
  let child: ChildProcess | undefined = start()

  let wait: NodeJS.Timeout | undefined
  // One after the other: a change while the process is being replaced must not start two.
  let turn = Promise.resolve()
  const endChild = async (): Promise<void> => {
    const ending = child
    child = undefined
    if (ending) await end(ending)
  }
  const restart = async (): Promise<void> => {
    await endChild()
    deaths = 0
    child = start()
  }
  const changed = (file: string | null): void => {
    // Styles are bundled anew at each build, without a new process.
    if (file?.endsWith('.css')) return
    clearTimeout(wait)
    wait = setTimeout(() => {
      turn = turn.then(restart)
    }, 150)
  }
  for (const folder of ['src', 'layouts']) watch(folder, { recursive: true }, (_, file) => changed(file))
  watch('.eleventy.js', () => changed(null))

  const stop = async (): Promise<void> => {
    stopping = true
    clearTimeout(wait)
    await turn
    await endChild()
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  return forEver()
}

function startServing(port: number): ChildProcess {
  return fork(import.meta.filename, process.argv.slice(2), {
    env: { ...process.env, [PORT_VARIABLE]: String(port) },
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null && child.kill()) await once(child, 'exit')
}

/** Until a signal ends the process. */
function forEver(): Promise<never> {
  return new Promise(() => {})
}

/** The port itself; or, where nobody asked for just this one, the next that is free. */
async function freePort(asked: number | undefined): Promise<number> {
  const first = asked ?? USUAL_PORT
  const last = asked ?? USUAL_PORT + NEXT_PORTS
  for (let port = first; port <= last; port++) {
    // Some systems give a port of this machine to one program, and the same port of all networks to another.
    if ((await isFree(port, 'localhost')) && (await isFree(port))) return port
  }
  throw new WrongUsage(
    asked === undefined ? `Các cổng ${first} đến ${last} đều đang bận.` : `Cổng ${asked} đang bận.`,
  )
}

async function isFree(port: number, host?: string): Promise<boolean> {
  const server = createServer()
  try {
    server.listen({ port, host })
    await once(server, 'listening')
    return true
  } catch {
    return false
  } finally {
    server.close()
  }
}
