// The part of js-yaml 4 that is used here; the package brings no types.
declare module 'js-yaml' {
  export interface Schema {
    readonly name?: string
  }
  /** YAML 1.2 without dates: `2018-04-23` stays text. */
  export const CORE_SCHEMA: Schema
  export class YAMLException extends Error {
    reason: string
    mark?: { line: number; column: number; position: number }
  }
  export function load(text: string, options?: { schema?: Schema }): unknown
}
