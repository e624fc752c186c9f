/** What a command ends with. */
export const ExitCode = {
  done: 0,
  /** The answer is no: there is drift. */
  no: 1,
  /** Bad usage or bad input. */
  badInput: 2,
  /** A defect of this program (`EX_SOFTWARE` of sysexits.h). */
  defect: 70,
  /** Ended by SIGINT (128 + 2), or by another signal that asks for it. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
