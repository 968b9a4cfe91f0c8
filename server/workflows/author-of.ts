import type { Person } from '../../geodata/model/index.ts';
import { selectAuthor } from '../queries/person.ts';
import type { Ticket } from '../sealing/ticket.ts';
import type { Queryable } from '../store/store.ts';

/**
 * The account whose log-in sealed something, in a city; null when that log-in was in another, or came after the account was shut out. What was
 * sealed before an account was shut out is still its work: officers leave, their findings stay.
 */
export async function authorOf(db: Queryable, city: string, ticket: Ticket): Promise<Person | null> {
  if (ticket.city !== city) return null;
  const author = await selectAuthor(db, city, ticket.person);
  if (!author) return null;
  const { disabledAt, ...person } = author;
  return disabledAt === null || Date.parse(ticket.at) <= Date.parse(disabledAt) ? person : null;
}
