/** Fingerprints of sections: they change when a reader would see other words, and not when lines are wrapped anew. */
import { createHash } from 'node:crypto';
import type { HeadingSection } from '../markdown/headings.ts';

/**
 * The fingerprint of each section of one explainer, by id. A section counts with the sections inside it.
 * @param body the explainer's Markdown; lines count as in `place` of the sections
 * @param sections in reading order
 */
export function fingerprintSections(body: string, sections: readonly HeadingSection[]): Map<string, string> {
  const lines = body.split(/\r?\n/);
  return new Map(
    sections.map((section, index) => {
      const next = sections.slice(index + 1).find((other) => other.depth <= section.depth);
      const words = lines.slice(section.place.line, next ? next.place.line - 1 : lines.length).join('\n');
      return [section.id, fingerprint(`${section.title}\n${words}`)];
    }),
  );
}

/** SHA-256 of a text in Unicode form C with spaces and line ends folded, cut to 128 bits: enough against accident. */
export function fingerprint(text: string): string {
  const folded = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return `sha256-${createHash('sha256').update(folded).digest('hex').slice(0, 32)}`;
}
