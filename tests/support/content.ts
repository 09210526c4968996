/** The site’s real content, read once for the tests that look at it. */
import { checkContent } from '../../src/checks/run.ts';
import { soundEntries } from '../../src/records/library.ts';
import { isAccount, type Account } from '../../src/schemas/source.ts';

export const { library, faults } = checkContent(process.cwd());

/** The founding articles, by id. */
export const accounts: [id: string, account: Account][] = soundEntries(library, 'sources').flatMap(({ id, data }) =>
  isAccount(data) ? [[id, data] as [string, Account]] : [],
);
