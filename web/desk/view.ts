import type { Day, FindingStatus, Outcome } from '../../geodata/model/index.ts';
import type { FlipKind, Standing } from '../../geodata/wire/flips.ts';

const sections = ['findings', 'cases', 'reports', 'patrol', 'plans', 'sweep', 'data', 'settings'] as const;
export type Section = (typeof sections)[number];
/** As filters offer them: the worst first. */
export const outcomes: readonly Outcome[] = ['violates', 'unclear', 'complies', 'not-applicable'];
/** Of swept buildings, status quo beside them. */
export const sweptStandings: readonly Standing[] = [
  'violates',
  'unclear',
  'legacy',
  'complies',
  'not-applicable',
];
const kinds: readonly FlipKind[] = ['building', 'permit', 'case'];
export const findingStatuses: readonly FindingStatus[] = ['received', 'asked', 'case-opened', 'rejected'];

/** All that a planner's view is: copy the address and a colleague sees the same. */
export interface Address {
  section: Section;
  /** Id of the finding, case, complaint, zone, building or changed thing whose sheet is open. */
  open: string | null;
  status: FindingStatus | null;
  outcome: Outcome | null;
  kelurahan: string | null;
  q: string;
  /** Id of the plan that is open. */
  plan: string | null;
  /** Its zones unless it says `flips`: what the draft would change. */
  view: 'flips' | null;
  kind: FlipKind | null;
  rule: string | null;
  /** Zone code that narrows the list of zones; `*` for what was changed. */
  code: string | null;
  /** Standing of swept buildings; violations unless it says another, or `all`. */
  swept: Standing | 'all' | null;
  /** Day whose patrols are planned; today unless it says another. */
  day: Day | null;
}

const oneOf = <Value extends string>(allowed: readonly Value[], text: string | null): Value | null =>
  allowed.find((value) => value === text) ?? null;

/** Reads the query string; what it does not know is left out. */
export function parseAddress(search: string): Address {
  const query = new URLSearchParams(search);
  return {
    section: oneOf(sections, query.get('section')) ?? 'findings',
    open: query.get('open'),
    status: oneOf(findingStatuses, query.get('status')),
    outcome: oneOf(outcomes, query.get('outcome')),
    kelurahan: query.get('kelurahan'),
    q: query.get('q') ?? '',
    plan: query.get('plan'),
    view: oneOf(['flips'], query.get('view')),
    kind: oneOf(kinds, query.get('kind')),
    rule: query.get('rule'),
    code: query.get('code'),
    swept: oneOf([...sweptStandings, 'all'], query.get('swept')),
    day: /^\d{4}-\d{2}-\d{2}$/.test(query.get('day') ?? '') ? query.get('day') : null,
  };
}

/** The query string of a view; what is at its default is left out. */
export function searchOf({ section, ...rest }: Address): string {
  const query = new URLSearchParams();
  if (section !== 'findings') query.set('section', section);
  for (const [name, value] of Object.entries(rest)) if (value) query.set(name, value);
  const text = query.toString();
  return text ? `?${text}` : '';
}
