/** Asks for the five founding articles. */
import { isAccount, type Account, type Passage } from '../schemas/source.ts';
import { allRecords } from './records.ts';

/** A founding article as pages use it. */
export interface AccountEntry {
  id: string;
  data: Account;
}

/** The five articles, in the order of the events they report. */
export async function allAccounts(): Promise<AccountEntry[]> {
  return (await allRecords('sources'))
    .flatMap(({ id, data }) => (isAccount(data) ? [{ id, data }] : []))
    .sort((a, b) => a.data.account.order - b.data.account.order);
}

/** The statements of an article that are held up to the record, by passage id. Others are taken from it in passing. */
export function statementsOf(account: Account): [string, Passage][] {
  return Object.entries(account.passages).filter(([, passage]) => passage.check !== undefined);
}
