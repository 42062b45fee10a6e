/** A word half composed is worth an answer once the fingers rest: on phones all typing is composing. */
export const COMPOSING_PAUSE = 300
