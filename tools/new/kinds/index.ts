/** Every kind of thing that can be made, by name. */
import type { Kind, KindName } from '../question.ts';
import { claimKind } from './claim.ts';
import { comparisonKind } from './comparison.ts';
import { eventKind } from './event.ts';
import { explainerKind } from './explainer.ts';
import { jurisdictionKind } from './jurisdiction.ts';
import { sourceKind } from './source.ts';
import { termKind } from './term.ts';
import { withdrawalKind } from './withdrawal.ts';

export const KINDS: Record<KindName, Kind> = {
  explainer: explainerKind,
  source: sourceKind,
  claim: claimKind,
  term: termKind,
  event: eventKind,
  jurisdiction: jurisdictionKind,
  comparison: comparisonKind,
  withdrawal: withdrawalKind,
};
