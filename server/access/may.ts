import type { CityCode, Person, Plan, Role } from '../../geodata/model/index.ts';
import type { RefusalCode } from '../../geodata/wire/refusals.ts';

/** What is to be done: the part of an endpoint that rights depend on. */
export interface Deed {
  roles: readonly Role[];
  beforePasswordChange?: true;
}

/** What it is done to. `city: null` belongs to no city. */
export interface Thing {
  city: CityCode | null;
  audience: 'public' | 'staff';
}

/** Why this person may not do this, or null when they may. */
export function mayNot(person: Person | null, deed: Deed): RefusalCode | null {
  if (person?.mustChangePassword && !deed.beforePasswordChange) return 'password-must-change';
  if (deed.roles.includes('citizen')) return null;
  if (!person) return 'not-logged-in';
  return deed.roles.includes(person.role) ? null : 'not-allowed';
}

/** Whether this person may see this thing. What belongs to staff of another city is told as if it did not exist. */
export const maySee = (person: Person | null, thing: Thing): boolean =>
  thing.audience === 'public' || (person !== null && person.city === thing.city);

/** Who works on plans. */
const planning: readonly Role[] = ['planner', 'supervisor', 'admin'];

/** A draft, or a plan that was withdrawn, is nobody's business but theirs who work on plans: others are told of no such plan. */
export const maySeePlan = (
  person: Person | null,
  city: CityCode,
  { status }: Pick<Plan, 'status'>,
): boolean => status === 'in-force' || (person?.city === city && planning.includes(person.role));
