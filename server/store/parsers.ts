const moment = (text: string): string => new Date(text).toISOString();
const asIs = (text: string): string => text;

/** How PostgreSQL's text values arrive in both bodies of the store, by type OID. */
export const parsers: Record<number, (text: string) => unknown> = {
  20: Number, // int8: counts and sequences stay below 2^53
  1700: Number, // numeric
  1082: asIs, // date: YYYY-MM-DD
  1114: asIs, // timestamp without zone: not used, never guessed
  1184: moment, // timestamptz: ISO 8601 in UTC
};
