/** Reads the parts out of a legal citation in the forms of The Bluebook (21st ed.), tables T1 and T6. */

/** The parts that CSL has fields for. */
export interface LegalParts {
  volume?: string;
  'container-title'?: string;
  page?: string;
  section?: string;
}

/** `567 U.S. 387 (2012)`, `896 F.3d 272 (7th Cir. 2018)`, `82 Fed. Reg. 8799`, `174 Cal. App. 4th 1407`. */
const REPORTED = /^(\d+) ((?:[A-Z][\w.’']*|\d[a-z]+)(?: (?:[A-Z][\w.’']*|\d[a-z]+))*?) (\d+)(?:, \d[\d–-]*)?(?: \(|$)/;
/** `8 U.S.C. § 1373`, `8 C.F.R. § 287.7(d)`. */
const CODIFIED = /^(\d+) ([A-Z][\w.]*(?: [A-Z][\w.]*)*) §§? ?(\S[^(]*(?:\([a-z0-9]+\))*)/;
/** `Cal. Gov’t Code § 7284.6`. */
const NAMED_CODE = /^([A-Z][^§]*?) §§? ?(\S+)/;

/** Splits a citation; empty when its form is not one of these. */
export function splitLegalCitation(citation: string): LegalParts {
  const codified = CODIFIED.exec(citation);
  if (codified) return { volume: codified[1]!, 'container-title': codified[2]!, section: codified[3]!.trim() };
  const reported = REPORTED.exec(citation);
  if (reported) return { volume: reported[1]!, 'container-title': reported[2]!, page: reported[3]! };
  const named = NAMED_CODE.exec(citation);
  return named ? { 'container-title': named[1]!.trim(), section: named[2]! } : {};
}
