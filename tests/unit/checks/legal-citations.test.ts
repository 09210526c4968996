/** Legal citations that must be taken, from our sources and the dossier behind them, and ones that must not. */
import { describe, expect, test } from 'vitest';
import { runChecks } from '../../../src/checks/run.ts';
import { LEGAL_KINDS } from '../../../src/schemas/source.ts';
import { TODAY } from '../../support/fixtures.ts';
import { libraryOf, sourceYaml } from '../../support/library.ts';

type Kind = (typeof LEGAL_KINDS)[number];

const GOOD: Record<Kind, string[]> = {
  constitution: [
    'U.S. Const. amend. IV',
    'U.S. Const. art. I, § 8, cl. 1',
    'U.S. Const. art. I, § 9, cl. 7',
    'U.S. Const. amend. X',
    'U.S. Const. art. VI, cl. 2',
    'Cal. Const. art. XI, § 7',
  ],
  statute: [
    'AB 4 (Cal. 2013); Cal. Gov’t Code §§ 7282, 7282.5',
    'Cal. Gov’t Code § 7282.5',
    'Cal. Gov’t Code § 7283.1',
    'Cal. Gov’t Code § 7283',
    'Cal. Gov’t Code § 7284.10',
    'Cal. Gov’t Code § 7284.6',
    'Cal. Penal Code § 825',
    'SB 54 (Cal. 2017); Cal. Gov’t Code §§ 7282.5, 7284 to 7284.12',
    'HB19-1124 (Colo. 2019)',
    'SB25-276 (Colo. 2025)',
    'Conn. Gen. Stat. § 54-192h',
    'Ch. 2019-102, Laws of Florida (S.B. 168); Fla. Stat. ch. 908',
    'Fla. Stat. § 908.11',
    'Ill. Pub. Act 100-0463; 5 ILCS 805/1 et seq.',
    'N.C. Sess. Law 2024-55 (H.B. 10)',
    'N.C. Sess. Law 2025-85 (H.B. 318)',
    '2025 N.H. Laws ch. 39 (HB 511-FN)',
    'S.B. 62 (N.H. 2025); N.H. RSA § 30-B:1',
    'Pub. L. 119-1, 139 Stat. 3 (2025)',
    'Act of May 3, 2017, 85th Leg., R.S. (S.B. 4); Tex. Gov’t Code ch. 752, subch. C; Tex. Code Crim. Proc. art. 2.251',
    'S.B. 8, 89th Leg., R.S. (Tex. 2025)',
    'Pub. L. 93-344, title X (1974), 2 U.S.C. §§ 681-688',
    '8 U.S.C. § 1226 (INA § 236), as amended by Pub. L. 119-1 (2025)',
    '34 U.S.C. §§ 10381-10389; Pub. L. 103-322, title I, 108 Stat. 1796, 1807 (1994)',
    'Pub. L. 119-1, 139 Stat. 3 (2025) (S. 5, 119th Cong.)',
    '8 U.S.C. § 1357 (INA § 287)',
  ],
  regulation: [
    '8 C.F.R. § 236.1(b)',
    '8 C.F.R. § 241.2',
    '8 C.F.R. § 287.7',
    '8 C.F.R. § 287.5(e)(2)-(3)',
    '82 Fed. Reg. 8799 (Jan. 30, 2017)',
    '28 C.F.R. pt. 66',
  ],
  opinion: [
    '567 U.S. 387 (2012)',
    'No. 1:25-cv-10442 (D. Mass. Oct. 2025)',
    '513 F. Supp. 3d 828 (N.D. Ill. 2021)',
    '890 F.3d 164 (5th Cir. 2018)',
    '145 F.4th 315 (3d Cir. 2025)',
    '193 Cal. App. 3d 205, 238 Cal. Rptr. 592 (1987)',
    '2025 WL 2716277 (D.R.I. Sept. 24, 2025)',
    '213 F. Supp. 3d 999 (N.D. Ill. 2016)',
    'No. B251796 (Cal. Ct. App. Dec. 26, 2014)',
    '941 F.3d 931 (9th Cir. 2019)',
    '44 F.4th 581 (7th Cir. 2022)',
    'No. 3:12-cv-02317-ST, 2014 WL 1414305 (D. Or. Apr. 11, 2014)',
    '584 U.S. 453 (2018)',
    '964 F.3d 150 (2d Cir. 2020)',
    '505 U.S. 144 (1992)',
    '145 S. Ct. 2658 (2025)',
    '181 P.3d 727 (Okla. Crim. App. 2008)',
    'No. 2:17-cv-04267 (E.D.N.Y.) (verdict Nov. 7, 2025)',
    '916 F.3d 276 (3d Cir. 2019)',
    '954 F.3d 23 (1st Cir. 2020)',
    '965 F.3d 753 (9th Cir. 2020)',
    '897 F.3d 1225 (9th Cir. 2018)',
    '584 U.S. 453 (2018) (138 S. Ct. 1461)',
    '604 U.S. 650 (2025) (per curiam)',
    '890 F.3d 164 (5th Cir. 2018) (revised opinion, withdrawing 885 F.3d 332 (Mar. 13, 2018))',
    '2018 NY Slip Op 07740',
  ],
  'executive-order': [
    'Exec. Order No. 13,768, 82 Fed. Reg. 8799 (Jan. 30, 2017)',
    'Exec. Order No. 13,993, 86 Fed. Reg. 7051 (Jan. 25, 2021)',
    'Exec. Order No. 14,159, 90 Fed. Reg. 8443 (Jan. 29, 2025)',
    'Exec. Order No. 14,218, 90 Fed. Reg. 10581 (Feb. 25, 2025)',
    'Exec. Order No. 14,287, 90 Fed. Reg. 18761 (May 2, 2025)',
  ],
  ordinance: [
    'Cook County Ordinance 11-O-73; Cook County Code § 46-37',
    'Los Angeles Ordinance No. 188441 (2024)',
    'S.F. Admin. Code ch. 12H (Ord. 375-89)',
  ],
  bill: [
    'H.R. 205, 119th Cong. (2025)',
    'H.R. 3003, 115th Cong. (2017); House Roll Call 342 (June 29, 2017)',
    'H.R. 32, 119th Cong. (2025)',
    'S. 3805, 119th Cong. (2026)',
    'S. 2146, 114th Cong. (2015); Senate Roll Call 280 (Oct. 20, 2015)',
    'S. 3100, 114th Cong. (2016); 162 Cong. Rec. S4798 (daily ed. July 6, 2016)',
  ],
};

const BAD: Record<Kind, string[]> = {
  constitution: ['Tenth Amendment', 'U.S. Const.', 'Constitution, article one'],
  statute: ['8 USC 1373', '8 U.S.C.', 'Section 1373 of title 8', 'Immigration and Nationality Act', 'the law of 1996'],
  regulation: ['8 CFR 287.7', '8 C.F.R.', 'Fed. Reg. 8799', 'Code of Federal Regulations, title 8'],
  opinion: [
    'Doe v. County',
    'Doe v. County (9th Cir. 2021)',
    '(N.D. Ill. filed Feb. 11, 2026)',
    'the Ninth Circuit, 2018',
  ],
  'executive-order': ['Order on Public Safety (2017)', 'Exec. Order (Jan. 25, 2017)', 'an order of 2017'],
  ordinance: ['the city’s ordinance', 'City ordinance of 2024', 'Los Angeles (2024)'],
  bill: ['Values Act (2017)', 'the House bill', '115th Cong. (2017)'],
};

/** Whether the rule takes a citation for a source of a kind. */
function isTaken(kind: Kind, citation: string): boolean {
  const status = [{ date: '2021', status: 'in-force' }];
  const court = kind === 'opinion' ? { court: 'A court' } : {};
  const library = libraryOf({ 'sources/doe.yaml': sourceYaml({ kind, citation, status, ...court }) });
  expect(library.entries.sources[0]!.issues).toEqual([]);
  return runChecks(library, { today: TODAY }).every(({ rule }) => rule !== 'legal-citations');
}

describe.each(LEGAL_KINDS)('of a source of kind %s', (kind) => {
  test.each(GOOD[kind])('“%s” is a citation', (citation) => {
    expect(isTaken(kind, citation)).toBe(true);
  });

  test.each(BAD[kind])('“%s” is none', (citation) => {
    expect(isTaken(kind, citation)).toBe(false);
  });
});

test('sources that do not state the law are not asked for one', () => {
  const library = libraryOf({ 'sources/doe.yaml': sourceYaml({ citation: 'Vol. 3' }) });
  expect(runChecks(library, { today: TODAY }).map(({ rule }) => rule)).not.toContain('legal-citations');
});
