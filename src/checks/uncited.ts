/** Rule: every factual paragraph, list item and table row of an explainer carries a citation. */
import type { Fault } from '../records/faults.ts';
import { blocksOf, type Block } from './blocks.ts';
import { faultAt, type Check } from './context.ts';

/** Components whose text needs none: the exception is marked with its reason, the quotation cites by itself. */
const EXEMPT = new Set(['Uncited', 'Quote']);

/** “No ruling had been found as of 21 November 2026”: a report of our own search, dated. */
const OWN_SEARCH = /\b(?:no|not|none|nothing|neither|whether)\b.*\bas of \d{1,2} \p{Lu}\p{L}+ \d{4}/isu;

const CITE = 'Cite the source of each statement, as [@source#passage].';
const OR_SAY_WHY =
  'If it is our own reasoning or a way of speaking, put it inside <Uncited because="…"> with the reason.';

export const uncited: Check = (context) =>
  context.texts
    .filter((text) => text.entry.collection === 'explainers')
    .flatMap((text) =>
      blocksOf(text)
        .filter((block) => isUncited(block))
        .map((block): Fault =>
          faultAt(
            text,
            'uncited',
            block.place,
            `This ${block.noun} states something and cites nothing.`,
            text.isBody ? `${CITE} ${OR_SAY_WHY}` : CITE,
          ),
        ),
    );

function isUncited(block: Block): boolean {
  if (block.kind === 'heading' || block.citations.length > 0 || block.plain === '') return false;
  if (block.inside.some((name) => EXEMPT.has(name))) return false;
  // A line that leads to a list or quotation states nothing by itself; what follows is looked at.
  if (/:$/.test(block.plain)) return false;
  return !OWN_SEARCH.test(block.plain);
}
