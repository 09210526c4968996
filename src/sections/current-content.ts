/** What the ledger must know of the content as it stands now. */
import type { HeadingSection } from '../markdown/headings.ts';
import { readExplainer } from '../markdown/pipeline.ts';
import { soundEntries, type Library } from '../records/library.ts';
import { fingerprintSections } from './fingerprint.ts';
import type { CurrentContent, CurrentSection } from './ledger.ts';
import { own } from './own.ts';

/** Lists sections with fingerprints, explainers and withdrawals. Explainers that cannot be read are left out. */
export function currentContent(library: Library): CurrentContent {
  const explainers = soundEntries(library, 'explainers');
  return {
    explainers: explainers.map(({ id, folder, data }) => ({
      place: `${folder}/${id}`,
      title: data.title,
      formerly: data.formerly.page,
    })),
    sections: explainers.flatMap((entry): CurrentSection[] => {
      const sections = readSections(entry.body);
      const fingerprints = fingerprintSections(entry.body, sections);
      return sections.map(({ id, title }) => ({
        id,
        title,
        place: `${entry.folder}/${entry.id}`,
        fingerprint: fingerprints.get(id)!,
        formerly: own(entry.data.formerly.sections, id) ?? [],
      }));
    }),
    withdrawals: soundEntries(library, 'withdrawals').map(({ data }) => data),
  };
}

function readSections(body: string): HeadingSection[] {
  try {
    return readExplainer(body).file.data['sections'] as HeadingSection[];
  } catch {
    return []; // The Markdown check reports it.
  }
}
