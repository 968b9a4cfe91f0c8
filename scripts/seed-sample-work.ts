import { uuidv7 } from 'uuidv7';
import { dayIn, type Person } from '../geodata/model/index.ts';
import type { SampleCity } from '../geodata/sample/index.ts';
import { disablePerson, insertPerson } from '../server/queries/person.ts';
import type { Store } from '../server/store/store.ts';
import { openCase } from '../server/workflows/open-case.ts';
import { receiveFinding } from '../server/workflows/receive-finding.ts';
import { receiveReport } from '../server/workflows/receive-report.ts';
import { rejectFinding } from '../server/workflows/reject-finding.ts';

/** Opens no account: no password fits it. */
const noPassword = '!';

/** Two months of invented work, through the same deeds as real work: findings, decisions, cases, complaints. */
export async function seedSampleWork(store: Store, city: SampleCity, now: Date): Promise<void> {
  const today = dayIn(city.timeZone, now);
  const cast = castOf(store, city.code);
  const cases = new Map(city.cases(today).map((it) => [it.case.findingId, it.case]));
  for (const { finding, by, receivedAt, status } of city.findings(today)) {
    await receiveFinding(
      store,
      { person: await cast(by, 'officer'), box: city.box },
      finding,
      new Date(receivedAt),
    );
    const opened = cases.get(finding.id);
    if (opened) {
      await openCase(
        store,
        await cast(opened.openedBy, 'planner'),
        finding.id,
        opened,
        new Date(opened.openedAt),
      );
    } else if (status === 'rejected') {
      await rejectFinding(
        store,
        await cast('Sri Wahyuni', 'planner'),
        finding.id,
        finding.note,
        new Date(receivedAt),
      );
    }
  }
  for (const { report, receivedAt } of city.reports(today))
    await receiveReport(store, report, new Date(receivedAt));
}

/** Invented people by name: accounts that exist in the record and open for nobody. */
function castOf(store: Store, city: string): (name: string, role: 'officer' | 'planner') => Promise<Person> {
  const known = new Map<string, Person>();
  return async (name, role) => {
    const met = known.get(name);
    if (met) return met;
    const person: Person = {
      id: uuidv7(),
      city,
      username: `contoh-${name.toLowerCase().replaceAll(' ', '-')}`,
      name,
      role,
      unit: 'Data contoh',
      mustChangePassword: true,
    };
    await insertPerson(store, { ...person, role, passwordHash: noPassword });
    await disablePerson(store, city, person.id);
    known.set(name, person);
    return person;
  };
}
