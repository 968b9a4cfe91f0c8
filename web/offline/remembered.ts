import type { Session } from '../../geodata/wire/session.ts';

const key = 'taru.officer';

/** Notes who is logged in on this device (no secret in it), so that capture goes on when the network does not. */
export function remember(session: Session): void {
  try {
    localStorage.setItem(key, JSON.stringify(session));
  } catch {
    // Storage may be switched off: then a reload without network asks for the network.
  }
}

/** Forgets at log-out. */
export function forgetOfficer(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // as above
  }
}

/** Who was logged in last, until log-out. */
export function remembered(): Session | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Session | null;
  } catch {
    return null;
  }
}
