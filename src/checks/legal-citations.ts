/** Rule: a legal citation has the form its kind is cited in (The Bluebook, 21st ed., rules 10 to 14). */
import type { Fault } from '../records/faults.ts';
import { soundEntries } from '../records/library.ts';
import { isLegal, type LegalSource } from '../schemas/source.ts';
import type { Check } from './context.ts';

interface Form {
  pattern: RegExp;
  /** Said in the cure: what such a citation looks like. */
  example: string;
}

const NOUNS: Record<LegalSource['kind'], string> = {
  opinion: 'a court’s opinion',
  statute: 'a statute',
  regulation: 'a regulation',
  constitution: 'a constitution',
  'executive-order': 'an executive order',
  ordinance: 'an ordinance',
  bill: 'a bill',
};

const SECTION = /§§?\s?[\dA-Za-z]/;

/** Forms by kind; a citation must hold one of them. */
const FORMS: Record<LegalSource['kind'], Form[]> = {
  opinion: [
    {
      pattern: /\b\d{1,4} [A-Z][\w.’' ]*?\d?[a-z]{0,2}\.?(?: ?\d[a-z]{1,2})? ?(?:[A-Z][\w.]*)? \d{1,5}\b/,
      example: 'a reporter, such as 745 F.3d 634 (3d Cir. 2014)',
    },
    {
      pattern: /\b(?:No|Nos)\. ?[\w:.-]+/,
      example: 'or a docket number, such as No. 2:13-cv-04416 (C.D. Cal. Dec. 1, 2024)',
    },
    {
      pattern: /\b\d{4} (?:WL|U\.S\. Dist\. LEXIS|LEXIS) \d+/,
      example: 'or a database number, such as 2025 WL 1234567',
    },
    {
      pattern: /\b\d{4} [A-Z]{2,5} \d+\b|\bA\.\d{6}\b|\bB\d{6}\b/,
      example: 'or a court’s own number, such as 2018 NY Slip Op 07740',
    },
  ],
  statute: [
    {
      pattern: new RegExp(String.raw`\bU\.S\.C\.(?:A\.)? ${SECTION.source}`),
      example: 'a code section, such as 8 U.S.C. § 1373',
    },
    {
      pattern: new RegExp(
        String.raw`\b(?:Code|Stat|Rev|Laws|Ann|Law|Art|Proc|Comp|C|RCW|ILCS|CRS|ORS|G\.S|RSA)\.?[\w., ]*(?:${SECTION.source}|art\. \d|ch\. \d|\d[\d.:-]*)`,
      ),
      example: 'a state code, such as Cal. Gov’t Code § 7284.6',
    },
    {
      pattern: /\bPub\. L\. (?:No\. )?\d+-\d+|\b\d+ Stat\. \d+/,
      example: 'a public law, such as Pub. L. 119-1 (2025)',
    },
    {
      pattern:
        /\b(?:ch|c)\. \d+|\b(?:S\.?B\.?|H\.?B\.?|A\.?B\.?|HB|SB|AB|HF|SF|LD) ?\d+|\bP\.?A\.? \d|\bPublic Act \d|\bSession Law \d|\bN\.C\. Sess\. Laws|\bActs? (?:of )?\d{4}/,
      example: 'or a session law, such as 2017 Cal. Stat. ch. 495 (SB 54)',
    },
  ],
  regulation: [
    {
      pattern: new RegExp(String.raw`\b\d+ C\.F\.R\. (?:${SECTION.source}|pt\. \d|part \d)`),
      example: 'the C.F.R., such as 8 C.F.R. § 287.7',
    },
    {
      pattern: /\b\d+ Fed\. Reg\. [\d,]+/,
      example: 'or the Federal Register, such as 82 Fed. Reg. 8799 (Jan. 30, 2017)',
    },
  ],
  constitution: [
    {
      pattern: /\b(?:Const|CONST)\. (?:art|amend)\. [IVXLC\d]+/,
      example: 'an article or amendment, such as U.S. Const. amend. X',
    },
  ],
  'executive-order': [
    {
      pattern: /\bExec\. Order (?:No\. )?[\d,]+/,
      example: 'a number, such as Exec. Order No. 13,768, 82 Fed. Reg. 8799 (Jan. 30, 2017)',
    },
    {
      pattern: /\b(?:Executive (?:Order|Directive)|Proclamation|Memorandum)(?: No\.)? [\w-]*\d/,
      example: 'or the order’s own name and number, such as Executive Directive No. 20 (Mar. 21, 2017)',
    },
  ],
  ordinance: [
    {
      pattern: /\bOrd(?:inance)?\.? (?:No\. )?[\w-]*\d/,
      example: 'a number, such as L.A., Cal., Ordinance 188441 (2024)',
    },
    {
      pattern: new RegExp(String.raw`\b(?:Code|Admin)\.?[\w., ]*(?:${SECTION.source}|ch\. \d|\d)`),
      example: 'or a code, such as S.F. Admin. Code ch. 12H',
    },
    {
      pattern:
        /\b(?:Resolution|Res\.|Council File|Special Order|Measure|Local Law|Bill|Directive|Policy|Motion|Order)\b.*\d/,
      example: 'or the body’s own number, such as Special Order No. 40 (Nov. 27, 1979)',
    },
  ],
  bill: [
    {
      pattern:
        /\b(?:H\.R|S|H\.B|S\.B|A\.B|HB|SB|AB|LD|H\.?F|A|HR|Assembly Bill|Senate Bill|House Bill)\.? ?(?:No\. )?\d+/,
      example: 'a number, such as H.R. 3003, 115th Cong. (2017)',
    },
  ],
};

export const legalCitations: Check = ({ library }) =>
  soundEntries(library, 'sources').flatMap((entry): Fault[] => {
    const { data } = entry;
    if (!isLegal(data)) return [];
    const forms = FORMS[data.kind];
    if (forms.some(({ pattern }) => pattern.test(data.citation))) return [];
    return [
      {
        rule: 'legal-citations',
        file: entry.file,
        ...entry.yaml.locate(['citation']),
        message: `“${data.citation}” is not how ${NOUNS[data.kind]} is cited.`,
        cure: `With the citation alone, a lawyer must be able to find it. Write ${forms.map(({ example }) => example).join('; ')}.`,
      },
    ];
  });
