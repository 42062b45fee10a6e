// Runs a command as its users do, in a process of its own.
import { spawnSync } from 'node:child_process'

export interface ScriptRun {
  exitCode: number | null
  stdout: string
  stderr: string
}

/** runScript('check', '--format', 'json').exitCode // 0 */
export function runScript(name: string, ...args: string[]): ScriptRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${name}.ts`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  })
  return { exitCode: status, stdout, stderr }
}
