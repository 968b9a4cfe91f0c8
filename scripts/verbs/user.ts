import { uuidv7 } from 'uuidv7';
import { type Role, Role as Roles } from '../../geodata/model/index.ts';
import { cliWords } from '../../geodata/words/cli.ts';
import { oneTimePassword } from '../../server/access/one-time-password.ts';
import { hashPassword } from '../../server/access/passwords.ts';
import { appendEvent } from '../../server/queries/append-event.ts';
import { disablePerson, insertPerson, resetPerson, selectPersonByName } from '../../server/queries/person.ts';
import { language } from '../language.ts';
import { readArguments, required, requiredCity } from './arguments.ts';
import { type Verb, type VerbContext, VerbError } from './verb.ts';

/** Makes an account with a one-time password; the first admin of a real city comes from here. */
export const userAdd: Verb = {
  name: 'user add',
  usage: 'NAME --city C --role R [--full-name N] [--unit U]',
  run: async (context, args) => {
    const w = cliWords[language()];
    const { words, options } = readArguments(args, {
      city: { type: 'string' },
      role: { type: 'string' },
      'full-name': { type: 'string' },
      unit: { type: 'string' },
    });
    const username = required(words[0], 'NAME');
    const city = await requiredCity(context, options.city);
    const role = staffRole(required(options.role, '--role'));
    const password = oneTimePassword();
    const passwordHash = await hashPassword(password);
    const id = uuidv7();
    const added = await context.store.transaction(async (tx) => {
      const person = {
        id,
        city: city.code,
        username,
        name: options['full-name'] ?? username,
        role,
        unit: options.unit ?? null,
      };
      if (!(await insertPerson(tx, { ...person, passwordHash, mustChangePassword: true }))) return false;
      await appendEvent(tx, {
        city: city.code,
        kind: 'person-added',
        actor: null,
        thing: { kind: 'person', id },
        data: { role },
      });
      return true;
    });
    if (!added) throw new VerbError(w.userExists(username));
    context.voice.print(w.userAdded(username, w.roles[role], city.code));
    context.voice.print(w.oneTimePassword(password));
    return 0;
  },
};

export const userDisable: Verb = {
  name: 'user disable',
  usage: 'NAME',
  run: async (context, args) => {
    const username = required(readArguments(args, {}).words[0], 'NAME');
    const { city, id } = await knownPerson(context, username);
    await context.store.transaction(async (tx) => {
      await disablePerson(tx, city, id);
      await appendEvent(tx, { city, kind: 'person-disabled', actor: null, thing: { kind: 'person', id } });
    });
    context.voice.print(cliWords[language()].userDisabled(username));
    return 0;
  },
};

export const userReset: Verb = {
  name: 'user reset',
  usage: 'NAME',
  run: async (context, args) => {
    const username = required(readArguments(args, {}).words[0], 'NAME');
    const { city, id } = await knownPerson(context, username);
    const password = oneTimePassword();
    const passwordHash = await hashPassword(password);
    await context.store.transaction(async (tx) => {
      await resetPerson(tx, city, id, passwordHash);
      await appendEvent(tx, { city, kind: 'person-reset', actor: null, thing: { kind: 'person', id } });
    });
    context.voice.print(cliWords[language()].oneTimePassword(password));
    return 0;
  },
};

async function knownPerson(context: VerbContext, username: string): Promise<{ city: string; id: string }> {
  const person = await selectPersonByName(context.store, username);
  if (!person) throw new VerbError(cliWords[language()].userUnknown(username));
  return person;
}

function staffRole(text: string): Exclude<Role, 'citizen'> {
  const role = Roles.safeParse(text);
  if (!role.success || role.data === 'citizen') throw new VerbError(cliWords[language()].roleWrong(text));
  return role.data;
}
