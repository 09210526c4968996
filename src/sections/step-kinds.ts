/** What a step of a process is: who can change it. Authors name it on `<Step kind="…">`. */
export const STEP_KINDS = [
  /** Happens everywhere, whatever the policy of the place. */
  'automatic',
  /** A city, county or state may decide it. */
  'choice',
  /** A judge acts. */
  'court',
  /** Federal officers act. */
  'federal',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];
