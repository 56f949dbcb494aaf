/** 0: done, nothing open; 1: something open (check and audit only); 2: usage, bad input or a fault of the machine. */
export const EXIT = { done: 0, open: 1, refused: 2 } as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
