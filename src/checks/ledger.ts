/** Rule: nothing that was published vanishes, no id is used twice over time, and what is new is recorded. */
import { WHOLE_FILE, type Fault, type Span } from '../records/faults.ts';
import { soundEntries, type Library, type SoundEntry } from '../records/library.ts';
import { currentContent } from '../sections/current-content.ts';
import { compareWithLedger, type CurrentSection, type Ledger, type LedgerFinding } from '../sections/ledger.ts';
import { ledgerFile } from '../sections/ledger-files.ts';
import type { Check, CheckContext } from './context.ts';
import { nearest } from './suggest.ts';

export const ledger: Check = (context) => {
  // A page that cannot be read has no sections: without this, one fault in it would look like all of them vanishing.
  const unreadable = new Set(
    context.texts
      .filter(({ isBody, tree, entry }) => isBody && (!tree || !entry.data))
      .map(({ entry }) => `${entry.folder}/${entry.id}`),
  );
  const content = currentContent(context.library);
  const readable = content.sections.filter(({ place }) => !unreadable.has(place));
  return compareWithLedger(context.ledger, content)
    .filter((finding) => !('place' in finding && unreadable.has(finding.place)))
    .filter((finding) => canBeRecorded(finding, readable, context.ledger))
    .map((finding) => describe(finding, context));
};

/** What stands twice, under no proper name or under an old id is objected to already; it is recorded when that is mended. */
function canBeRecorded(finding: LedgerFinding, sections: readonly CurrentSection[], known: Ledger): boolean {
  if (finding.kind === 'unrecorded-explainer') return PLACE.test(finding.place);
  if (finding.kind !== 'unrecorded-section') return true;
  const uses = sections.filter(({ id }) => id === finding.id);
  const { withdrawn, 'succeeded-by': successor } = known.sections.get(finding.id) ?? {};
  if (withdrawn || successor) return false;
  return uses.length === 1 && finding.title !== '' && PLACE.test(uses[0]!.place);
}

const PLACE = /^[a-z0-9-]+\/[a-z0-9-]+$/;

function describe(finding: LedgerFinding, { library, isRelease, sectionIds }: CheckContext): Fault {
  const make = (place: Span & Pick<Fault, 'file'>, message: string, cure: string, severity?: 'warning'): Fault => ({
    rule: 'ledger',
    ...place,
    message,
    cure,
    ...(severity && { severity }),
  });
  switch (finding.kind) {
    case 'vanished-section': {
      const near = nearest(finding.id, sectionIds);
      return make(
        placeOfExplainer(library, finding.place) ?? whole(ledgerFile({ of: 'section', id: finding.id })),
        `The section “${finding.title}” [#${finding.id}] was published and is gone. Links to it would break.`,
        `${near ? `If it is now “${near}”, write` : 'If another section took it over, write'} \`formerly: { sections: { ${near ?? 'new-id'}: [${finding.id}] } }\` in the front matter of its page. If it was taken back, add a file to content/withdrawals/ that names it and says why.`,
      );
    }
    case 'vanished-explainer':
      return make(
        whole(ledgerFile({ of: 'explainer', place: finding.place })),
        `The explainer “${finding.title}” was published at /${finding.place}/ and is gone. Links to it would break.`,
        `If it moved, write \`formerly: { page: [${finding.place}] }\` in the front matter of the page that took its place. If it was taken back, add a file to content/withdrawals/ with \`explainer: ${finding.place}\` and the reason.`,
      );
    case 'reused-id':
      return make(
        placeOfExplainer(library, finding.by, finding.id)!,
        `The section id “${finding.id}” was used before, for a section that was withdrawn or taken over.`,
        'Choose another id: old links and citations mean the old section.',
      );
    case 'unknown-former':
      return make(
        placeOfFormer(library, finding.former),
        `Says that it was formerly “${finding.former}”, which was never published.`,
        'Check the spelling, or remove it: only what was published needs to be remembered.',
      );
    case 'living-former':
      return make(
        placeOfFormer(library, finding.former),
        `Says that it was formerly “${finding.former}”, which still exists.`,
        'Take it out of `formerly`, or rename the one that is still there: an address can lead to one place only.',
      );
    case 'contested-former':
      return make(
        placeOfFormer(library, finding.former),
        `More than one says that it was formerly “${finding.former}”: ${finding.by.join(', ')}.`,
        'An old link can lead to one place only. Leave it with the one that a reader of the old link would want.',
      );
    case 'withdrawn-unknown':
      return make(
        placeOfWithdrawal(library, finding.name),
        `Withdraws “${finding.name}”, which was never published.`,
        'Check the spelling, or remove it.',
      );
    case 'withdrawn-living':
      return make(
        placeOfWithdrawal(library, finding.name),
        `Withdraws “${finding.name}”, which is still there.`,
        'Remove it from its page, or from this withdrawal.',
      );
    case 'unrecorded-section':
      return make(
        placeOfSection(library, finding.id),
        `The section “${finding.title}” [#${finding.id}] ${CHANGES[finding.change]}, and the ledger does not know it yet.`,
        'Run `npm run publish-sections` to see what it would record, and `npm run publish-sections -- --write` when the words are ready to be cited.',
        isRelease ? undefined : 'warning',
      );
    case 'unrecorded-explainer':
      return make(
        placeOfExplainer(library, finding.place)!,
        'This explainer’s address is not in the ledger yet.',
        'Run `npm run publish-sections -- --write` when the page is ready to be linked to.',
        isRelease ? undefined : 'warning',
      );
  }
}

const CHANGES = { new: 'is new', changed: 'has changed', moved: 'has moved to another page' } as const;

function whole(file: string) {
  return { file, ...WHOLE_FILE };
}

/** The front matter's start of an explainer, or the heading of one of its sections. */
function placeOfExplainer(library: Library, place: string, section?: string) {
  const entry = soundEntries(library, 'explainers').find((one) => `${one.folder}/${one.id}` === place);
  if (!entry) return undefined;
  return section ? headingPlace(entry, section) : whole(entry.file);
}

function placeOfSection(library: Library, id: string) {
  for (const entry of soundEntries(library, 'explainers')) {
    if (entry.body.includes(`[#${id}]`)) return headingPlace(entry, id);
  }
  return whole('content/explainers');
}

function headingPlace(entry: SoundEntry<'explainers'>, id: string) {
  const line = entry.body.split('\n').findIndex((text) => /^#{2,3} /.test(text) && text.includes(`[#${id}]`));
  return { file: entry.file, line: Math.max(line, 0) + 1, column: 1 };
}

function placeOfFormer(library: Library, former: string) {
  for (const entry of soundEntries(library, 'explainers')) {
    const { page, sections } = entry.data.formerly;
    if (page.includes(former))
      return { file: entry.file, ...entry.yaml.locate(['formerly', 'page', page.indexOf(former)]) };
    for (const [id, ids] of Object.entries(sections)) {
      if (ids.includes(former))
        return { file: entry.file, ...entry.yaml.locate(['formerly', 'sections', id, ids.indexOf(former)]) };
    }
  }
  return whole('content/explainers');
}

function placeOfWithdrawal(library: Library, name: string) {
  for (const entry of soundEntries(library, 'withdrawals')) {
    if (entry.data.explainer === name) return { file: entry.file, ...entry.yaml.locate(['explainer']) };
    const index = entry.data.sections.indexOf(name);
    if (index >= 0) return { file: entry.file, ...entry.yaml.locate(['sections', index]) };
  }
  return whole('content/withdrawals');
}
