/** Rule: readers are sent to the authority itself, never to a copy, a scraped page or a bare IP address. */
import { visit } from 'unist-util-visit';
import { startOf } from '../markdown/nodes.ts';
import type { Fault } from '../records/faults.ts';
import { soundEntries } from '../records/library.ts';
import { faultAt, type Check } from './context.ts';

/** Hosts that carry copies of others' documents. A name stands for itself and every host below it. */
export const KNOWN_MIRRORS: readonly string[] = [
  'scribd.com',
  'docslib.org',
  'studylib.net',
  'dokumen.tips',
  'vdocuments.net',
  'pdfcoffee.com',
  'coursehero.com',
  'slideshare.net',
  'issuu.com',
  'everycrsreport.com',
  'laws9.com',
  'onecle.com',
  'casetext.com',
  'legal.com',
  'vlex.com',
  'anylaw.com',
  'blogspot.com',
  'lianhezuozhan.com',
  'usborderpatrol.com',
  'freerepublic.com',
  'archive.ph',
  'archive.is',
  '12ft.io',
];

const IP_ADDRESS = /^(?:\d{1,3}\.){3}\d{1,3}$|^\[[0-9a-f:]+\]$/i;

export const mirrors: Check = ({ library, texts }) => [
  ...soundEntries(library, 'sources').flatMap((entry) =>
    (['url', 'archive'] as const).flatMap((field): Fault[] => {
      const problem = entry.data[field] && problemWith(entry.data[field], field);
      if (!problem) return [];
      return [{ rule: 'mirrors', file: entry.file, ...entry.yaml.locate([field]), ...problem }];
    }),
  ),
  ...texts.flatMap((text) => {
    const faults: Fault[] = [];
    if (!text.tree) return faults;
    visit(text.tree, ['link', 'definition'], (node) => {
      const problem = problemWith((node as { url?: string }).url ?? '', 'link');
      if (problem) faults.push(faultAt(text, 'mirrors', startOf(node), problem.message, problem.cure));
    });
    return faults;
  }),
];

/** What to write instead, by where the address stands. */
const CURES = {
  url: 'Give the authority’s or publisher’s own address, or leave `url` out and say in words under `checked` where the text was read.',
  archive: 'Give its address in a public web archive, such as https://web.archive.org/, or leave `archive` out.',
  link: 'Link to the authority’s or publisher’s own page, or cite the source instead of linking.',
} as const;

function problemWith(url: string, where: keyof typeof CURES): { message: string; cure: string } | undefined {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return undefined;
  // A name may end in a dot and still be the same name; some copies hide so.
  const host = new URL(url).hostname.replace(/\.$/, '');
  const cure = CURES[where];
  if (IP_ADDRESS.test(host))
    return { message: `This sends readers to the bare IP address ${host}, which names no publisher.`, cure };
  const mirror = KNOWN_MIRRORS.find((name) => host === name || host.endsWith(`.${name}`));
  if (mirror === undefined) return undefined;
  return { message: `This sends readers to ${mirror}, which carries copies of others’ documents.`, cure };
}
