import { uuidv7 } from 'uuidv7';
import type { Role } from '../geodata/model/index.ts';
import { cliWords } from '../geodata/words/cli.ts';
import { oneTimePassword } from '../server/access/one-time-password.ts';
import { hashPassword } from '../server/access/passwords.ts';
import { appendEvent } from '../server/queries/append-event.ts';
import { insertPerson } from '../server/queries/person.ts';
import type { Store } from '../server/store/store.ts';
import { language } from './language.ts';

interface DemoAccount {
  username: string;
  name: string;
  role: Exclude<Role, 'citizen'>;
  unit: string;
  path: string;
}

const cast: DemoAccount[] = [
  { username: 'petugas', name: 'Rina Siregar', role: 'officer', unit: 'Bidang Pengawasan', path: '/petugas' },
  {
    username: 'petugas2',
    name: 'Budi Nasution',
    role: 'officer',
    unit: 'Bidang Pengawasan',
    path: '/petugas',
  },
  {
    username: 'perencana',
    name: 'Dewi Lubis',
    role: 'planner',
    unit: 'Bidang Tata Ruang',
    path: '/perencana',
  },
  {
    username: 'kabid',
    name: 'Hasan Harahap',
    role: 'supervisor',
    unit: 'Bidang Tata Ruang',
    path: '/perencana',
  },
  { username: 'satpolpp', name: 'Joko Sembiring', role: 'enforcer', unit: 'Satpol PP', path: '/petugas' },
  { username: 'admin', name: 'Admin Contoh', role: 'admin', unit: 'Dinas', path: '/perencana' },
];

/** Invented people of a seeded embedded city, with one random password that is told once and stored nowhere. */
export async function addDemoAccounts(
  store: Store,
  city: string,
): Promise<{ password: string; ids: string[] }> {
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  const ids = cast.map(() => uuidv7());
  await store.transaction(async (tx) => {
    for (const [index, { path: _, ...person }] of cast.entries()) {
      await insertPerson(tx, { ...person, id: ids[index]!, city, passwordHash, mustChangePassword: false });
    }
    await appendEvent(tx, {
      city,
      kind: 'demo-accounts-added',
      actor: null,
      thing: { kind: 'city', id: city },
      data: { people: ids },
    });
  });
  return { password, ids };
}

/** The lines that are printed once. */
export function demoAccountLines(password: string): string[] {
  const w = cliWords[language()];
  return [
    w.demoAccounts(password),
    ...cast.map(({ username, role, path }) => w.demoLine(username, w.roles[role], path)),
  ];
}
