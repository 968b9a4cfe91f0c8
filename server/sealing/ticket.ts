import { webcrypto } from 'node:crypto';
import * as z from 'zod';
import { CityCode, Id, Moment } from '../../geodata/model/index.ts';
import type { ServerKey } from './server-key.ts';

/** The server's own note of who logged in when. It lies inside an escrow, which only the server opens. */
export const Ticket = z.object({ v: z.literal(1), city: CityCode, person: Id, at: Moment });
export type Ticket = z.infer<typeof Ticket>;

/** Work may be handed in so long after the log-in under which it was sealed, ms. */
export const ticketLife = 180 * 86_400_000;
/** Servers of one installation may disagree about the time by so much, ms. */
const clocksApart = 300_000;

const { subtle } = webcrypto;

export async function writeTicket({ ticketKey }: ServerKey, ticket: Ticket): Promise<string> {
  const said = Buffer.from(JSON.stringify(ticket));
  const signature = await subtle.sign('HMAC', ticketKey, said);
  return `${said.toString('base64url')}.${Buffer.from(signature).toString('base64url')}`;
}

/** What a ticket says; null when it was not written with this key, or has run out. */
export async function readTicket({ ticketKey }: ServerKey, text: string, now: Date): Promise<Ticket | null> {
  const [said = '', signature = ''] = text
    .split('.')
    .map((part) => new Uint8Array(Buffer.from(part, 'base64url')));
  if (!said || !signature || !(await subtle.verify('HMAC', ticketKey, signature, said))) return null;
  const ticket = Ticket.parse(JSON.parse(Buffer.from(said).toString('utf8')));
  const age = now.getTime() - Date.parse(ticket.at);
  return age >= -clocksApart && age <= ticketLife ? ticket : null;
}
