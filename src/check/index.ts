// The door of this room: judges a bulletin, tells what it found, mends what a machine may mend.
export { checkBulletin } from './check-bulletin.ts'
export { applyFixes, type FixReport } from './fixes.ts'
export { type ReportFormat, reporters } from './reporters.ts'
export { describedRules } from './rules.ts'
