// Runs a command as its users do, in a process of its own.
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

export interface ScriptRun {
  exitCode: number | null
  stdout: string
  stderr: string
}

/** runScript('check', '--format', 'json').exitCode // 0 */
export function runScript(name: string, ...args: string[]): ScriptRun {
  return runScriptFrom('.', name, ...args)
}

/** As typed in a folder of the project: runScriptFrom('src', 'check', '--content', '../content') */
export function runScriptFrom(folder: string, name: string, ...args: string[]): ScriptRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${name}.ts`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', INIT_CWD: resolve(folder) },
  })
  return { exitCode: status, stdout, stderr }
}
