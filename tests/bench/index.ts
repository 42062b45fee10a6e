// The door of the measurements: what is generated to be measured, and the measurements that need no process of their own.
export { type CitationSpeed, type HostileTime, hostileTimes, measureCitations } from './citation-speed.ts'
export { generateBulletin } from './generate.ts'
export { hostilePatterns } from './hostile.ts'
export { legalSize, type Size } from './legal-size.ts'
export { measureRegister, type RegisterTimes } from './register-speed.ts'

/** Drives a browser, which a machine without the packages of developers has not: loaded when it is asked for. */
export const loadSearchBench = () => import('./search.ts')
