/** A comparison: one point on which the five accounts agree, differ or contradict each other. One file each in `content/comparisons/`. */
import { z } from 'astro/zod';
import { id, line, passageRef, prose } from './fields.ts';

export const comparison = z.strictObject({
  /** The point compared, in a few words: `Does the LAPD hold people for ICE?` */
  title: line,
  /** Whether the accounts agree, differ, or cannot all be right. */
  kind: z.enum(['agreement', 'difference', 'contradiction']),
  /** What each account says on it, in our words or a few of theirs, by passage. */
  accounts: z
    .array(
      z.strictObject({
        /** The passage in the account. */
        passage: passageRef,
        /** What it says on this point, in our words. */
        says: line,
      }),
    )
    .min(2, 'A comparison needs at least two accounts.'),
  /** How the difference is settled, or what the agreement is worth, with citations. */
  reading: prose,
  /** The claim record that assesses the point, if there is one. */
  claim: id.optional(),
});

export type Comparison = z.output<typeof comparison>;
