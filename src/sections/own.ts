/** The value of a record’s own field. Every object also answers to names such as “constructor”, which may be ids. */
export function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
