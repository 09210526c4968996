/** Each style on 25 kinds of source, read by eye against the style's manual when it changes. */
import { expect, test } from 'vitest';
import { sourceCitations } from '../../../src/citing/source-citations.ts';
import { source as schema } from '../../../src/schemas/source.ts';

const checked = { date: '2026-11-21', how: 'read' };
const status = [{ date: '2012', status: 'in-force' }];
const KINDS: Record<string, object> = {
  'news with an author': {
    kind: 'news',
    title: 'LAPD will not help deport immigrants',
    authors: [{ family: 'Mather', given: 'Kate' }],
    publisher: 'Los Angeles Times',
    date: '2016-11-14',
    url: 'https://www.latimes.com/local/x',
  },
  'news with two authors': {
    kind: 'news',
    title: 'Police weigh new role',
    authors: [
      { family: 'Mather', given: 'Kate' },
      { family: 'Chang', given: 'Cindy' },
    ],
    publisher: 'Los Angeles Times',
    date: '2016-11-14',
  },
  'news without an author': {
    kind: 'news',
    title: 'Chief: no change',
    publisher: 'City News Service',
    date: '2016-11-15',
  },
  'news without a date': { kind: 'news', title: 'A day at the jail', publisher: 'The Gazette' },
  'news known to the year': { kind: 'news', title: 'A year at the jail', publisher: 'The Gazette', date: 2016 },
  'news known to the month': { kind: 'news', title: 'A month at the jail', publisher: 'The Gazette', date: '2016-11' },
  'study with a DOI': {
    kind: 'study',
    title: 'Sanctuary policies reduce deportations without increasing crime',
    authors: [{ family: 'Hausman', given: 'David K.' }],
    publisher: 'National Academy of Sciences',
    container: 'Proceedings of the National Academy of Sciences',
    pages: '117(44): 27262-27267',
    doi: '10.1073/pnas.2014673117',
    date: 2020,
  },
  'study with three authors': {
    kind: 'study',
    title: 'Immigrants and crime',
    authors: [
      { family: 'Light', given: 'Michael T.' },
      { family: 'He', given: 'Jingying' },
      { family: 'Robey', given: 'Jason P.' },
    ],
    publisher: 'PNAS',
    container: 'PNAS',
    date: 2020,
  },
  'study with ten authors': {
    kind: 'study',
    title: 'Ten hands',
    authors: Array.from({ length: 10 }, (_unused, index) => ({
      family: `Name${String.fromCharCode(65 + index)}`,
      given: 'A.',
    })),
    publisher: 'J',
    container: 'Journal of Many',
    date: 2021,
  },
  'report of an organisation': {
    kind: 'report',
    title: 'Immigration Detainers',
    authors: [{ organisation: 'Congressional Research Service' }],
    publisher: 'Congressional Research Service',
    number: 'R42690',
    date: '2015-05-07',
  },
  'report without an author': {
    kind: 'report',
    title: 'The Criminal Alien Program',
    publisher: 'American Immigration Council',
    date: 2015,
  },
  'agency document': {
    kind: 'agency-document',
    title: 'Policy Number 10074.2',
    publisher: 'U.S. Immigration and Customs Enforcement',
    date: '2017-03-24',
  },
  form: {
    kind: 'form',
    title: 'Form I-247A, Immigration Detainer',
    publisher: 'U.S. Department of Homeland Security',
    number: 'I-247A',
    date: '2017-03',
  },
  dataset: {
    kind: 'dataset',
    title: 'Detainers issued by ICE',
    publisher: 'TRAC, Syracuse University',
    date: 2018,
    url: 'https://trac.syr.edu/x/',
  },
  speech: {
    kind: 'speech',
    title: 'Remarks on immigration',
    authors: [{ family: 'Trump', given: 'Donald J.' }],
    publisher: 'The White House',
    date: '2026-01-13',
  },
  letter: {
    kind: 'letter',
    title: '[Letter to Representative John Culberson]',
    publisher: 'U.S. Department of Justice',
    date: '2016-07-07',
  },
  commentary: {
    kind: 'commentary',
    title: 'Why “sanctuary” works',
    authors: [{ family: 'Roe', given: 'Ann' }],
    publisher: 'Center for Something',
    date: '2017-02-01',
    url: 'https://example.org/why',
  },
  'web page without a date': {
    kind: 'web-page',
    title: 'Immigration Detainers',
    publisher: 'U.S. Immigration and Customs Enforcement',
    url: 'https://www.ice.gov/detainers',
  },
  'court filing': {
    kind: 'court-filing',
    title: 'Complaint, Chicago v. U.S. Department of Justice',
    publisher: 'City of Chicago',
    court: 'U.S. District Court for the Northern District of Illinois',
    docket: 'No. 1:25-cv-13863',
    date: '2025-11-12',
  },
  'opinion of the Supreme Court': {
    kind: 'opinion',
    title: 'Arizona v. United States',
    publisher: 'Supreme Court of the United States',
    court: 'Supreme Court of the United States',
    citation: '567 U.S. 387 (2012)',
    status,
    date: '2012-06-25',
    url: 'https://supreme.justia.com/cases/federal/us/567/387/',
  },
  'opinion of a court of appeals': {
    kind: 'opinion',
    title: 'City of Chicago v. Sessions',
    publisher: 'U.S. Court of Appeals for the Seventh Circuit',
    court: 'U.S. Court of Appeals for the Seventh Circuit',
    citation: '888 F.3d 272 (7th Cir. 2018)',
    status,
    date: '2018-04-19',
  },
  statute: {
    kind: 'statute',
    title: 'Communication between government agencies and the INS',
    publisher: 'United States Congress',
    citation: '8 U.S.C. § 1373',
    status,
    date: 1996,
    url: 'https://uscode.house.gov/view.xhtml?req=8+USC+1373',
  },
  regulation: {
    kind: 'regulation',
    title: 'Detainer provisions',
    publisher: 'U.S. Department of Homeland Security',
    citation: '8 C.F.R. § 287.7',
    status,
    date: 1997,
  },
  'executive order': {
    kind: 'executive-order',
    title: 'Enhancing Public Safety in the Interior of the United States',
    publisher: 'The White House',
    citation: 'Exec. Order No. 13,768, 82 Fed. Reg. 8799 (Jan. 30, 2017)',
    status,
    date: '2017-01-25',
  },
  bill: {
    kind: 'bill',
    title: 'No Sanctuary for Criminals Act',
    publisher: 'U.S. House of Representatives',
    citation: 'H.R. 3003, 115th Cong. (2017)',
    status: [{ date: 2018, status: 'expired' }],
    date: 2017,
  },
};

test('there are 25 kinds', () => {
  expect(Object.keys(KINDS)).toHaveLength(25);
});

test.each(Object.entries(KINDS))('%s', (name, fields) => {
  const data = schema.parse({ ...fields, checked });
  const lines = Object.entries(sourceCitations('x', data)).map(([style, citation]) => `${style}: ${citation}`);
  expect(`\n${lines.join('\n')}\n`).toMatchSnapshot(name);
});
